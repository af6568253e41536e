/** Why something is due when it is, in one sentence: `10/14 到期：自 10/8 起 3 個工作日；10/10 國慶日、10/11–10/12 週末`. */
import type { DueStep } from '../../db/rules/due.ts';
import type { Standstill } from '../../db/rules/limits.ts';
import { amountText, type AmountUnit } from '../locales/span-text.ts';
import type { Translate } from '../locales/translate.ts';

/** More than so many weekends are only counted. */
const WEEKENDS_NAMED = 2;

export interface DueWords {
  readonly t: Translate;
  /** `2026-11-21` as the office writes it. */
  readonly show: (date: string) => string;
}

/** `2026/10/14`, or `2026/10/14 09:20` where the minute counts. */
export function dueTimeText(due: string, show: DueWords['show']): string {
  return due.length > 10 ? `${show(due.slice(0, 10))} ${due.slice(11)}` : show(due);
}

/** `已用 4／10 日；現在恢復則 2026/12/01 到期`: where a limit stands while its clock does. */
export function standstillSentence({ used, of, unit, due }: Standstill, { t, show }: DueWords): string {
  const then = dueTimeText(due, show);
  return of === 0
    ? t('calendar.due.ifResumed', { due: then })
    : t('calendar.due.standstill', { used, of: amountText(t, unit, of), due: then });
}

/** Empty for no steps: then nothing is known about the reason. */
export function dueSentence(steps: readonly DueStep[], words: DueWords): string {
  const { t, show } = words;
  const first = steps[0];
  if (!first) return '';
  const last = steps.at(-1);
  const due = last?.kind === 'ends' ? dueTimeText(last.from, show) : undefined;
  const agreed = steps.find(({ kind }) => kind === 'agreed');
  if (agreed && due !== undefined) {
    return agreed.name === ''
      ? t('calendar.due.agreed', { due })
      : t('calendar.due.agreedBecause', { due, reason: agreed.name });
  }
  const counted = steps.reduce((sum, { counts }) => sum + counts, 0);
  const sentence = mainSentence({ first, due, counted, amount: amountOf(steps, counted, t) }, words);
  const notes = notesOf(steps, words);
  return notes.length === 0
    ? sentence
    : t('calendar.due.notes', { sentence, notes: notes.join(t('calendar.due.between')) });
}

interface Main {
  readonly first: DueStep;
  /** Undefined while the clock stands still. */
  readonly due: string | undefined;
  readonly counted: number;
  readonly amount: string;
}

function mainSentence({ first, due, counted, amount }: Main, { t, show }: DueWords): string {
  // Of days the hour of the beginning says nothing.
  const from = show(first.from.slice(0, 10));
  if (due === undefined) {
    return counted === 0 ? t('calendar.due.stoppedAtOnce', { from }) : t('calendar.due.stopped', { from, amount });
  }
  if (counted === 0) return t('calendar.due.onTheDay', { due });
  const exactly = due.includes(':') ? dueTimeText(first.from, show) : from;
  return t('calendar.due.counted', { due, from: exactly, amount });
}

/** Working days and office hours are counted by `workday` steps, all others by `counted` ones; minutes have a time of day. */
function amountOf(steps: readonly DueStep[], counted: number, t: Translate): string {
  const working = steps.some(({ kind }) => kind === 'workday');
  const step = steps.find(({ counts }) => counts > 0);
  if (step === undefined) return '';
  if (step.until.length === 10) return amountText(t, working ? 'working-days' : 'calendar-days', counted);
  const whole = counted % 60 === 0;
  const unit: AmountUnit = `${working ? 'office' : 'round'}-${whole ? 'hours' : 'minutes'}`;
  return amountText(t, unit, whole ? counted / 60 : counted);
}

function notesOf(steps: readonly DueStep[], { t, show }: DueWords): readonly string[] {
  const weekends = steps.filter(({ kind }) => kind === 'weekend');
  const notes: string[] = [];
  for (const step of steps) {
    const days = rangeText(step, t, show);
    if (step.kind === 'holiday') notes.push(t('calendar.due.holiday', { days, name: step.name }));
    if (step.kind === 'workday' && step.name !== '') notes.push(t('calendar.due.workday', { days, name: step.name }));
    if (step.kind === 'paused') notes.push(t('calendar.due.paused', { days, reason: step.name }));
    if (step.kind === 'weekend' && weekends.length <= WEEKENDS_NAMED) notes.push(t('calendar.due.weekend', { days }));
  }
  if (weekends.length > WEEKENDS_NAMED) {
    const count = weekends.reduce((sum, step) => sum + daysIn(step), 0);
    notes.push(t('calendar.due.weekends', { amount: count }));
  }
  if (steps.some(({ kind }) => kind === 'outside-hours')) notes.push(t('calendar.due.outside'));
  return notes;
}

/** Days of a step; of minutes, a day of rest ends at the next midnight and is said as the day itself. */
function daysOf({ from, until }: DueStep): readonly [string, string] {
  if (until.length === 10) return [from, until];
  const wholeDays = from.endsWith('T00:00') && until.endsWith('T00:00');
  return wholeDays ? [from.slice(0, 10), dayBefore(until.slice(0, 10))] : [from, until];
}

function daysIn(step: DueStep): number {
  const [from, until] = daysOf(step);
  return Math.round((Date.parse(until.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000) + 1;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function rangeText(step: DueStep, t: Translate, show: DueWords['show']): string {
  const [from, until] = daysOf(step);
  const text = (moment: string): string => dueTimeText(moment, (date) => shortDate(date, step, show));
  return from === until ? text(from) : t('calendar.due.range', { from: text(from), until: text(until) });
}

/** Without its year: the due time before it has said that. */
function shortDate(date: string, step: DueStep, show: DueWords['show']): string {
  const sameYear = step.from.slice(0, 4) === step.until.slice(0, 4);
  return sameYear ? `${Number(date.slice(5, 7))}/${Number(date.slice(8, 10))}` : show(date);
}
