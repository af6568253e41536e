/** The letter that a template makes of a case, and how a letter would print. */
import type BetterSqlite3 from 'better-sqlite3';

import { formStore } from '../../../db/repositories/forms.ts';
import { fieldReader } from '../../../db/rules/field-reader.ts';
import { whyNot } from '../../../db/rules/case-life.ts';
import { wallClock } from '../../../db/rules/moments.ts';
import { gapsIn } from '../../../db/rules/letter-text.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import { invalidForm } from '../case-work.ts';
import { today, type OfficeContext } from '../context.ts';
import { acceptedMoment, factsOf } from '../life/facts.ts';
import { missingGlyphs } from '../glyphs.ts';
import { letterDocument } from '../papers/letter-document.ts';
import { Refusal } from '../refusal.ts';
import { filled, letterCase, type LetterCase } from './fill.ts';
import { letterheadOf } from './letterhead.ts';
import { cleanLetter, templateOf } from './templates.ts';
import { letterOf } from './view.ts';

type Suggested = CallOutput<'letters.suggest'>;

export function suggest(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  input: CallInput<'letters.suggest'>,
): Suggested {
  const { screenLocale } = context.settings();
  const subject = letterCase(connection, input.caseId);
  const template = templateOf(connection, input.template, screenLocale);
  const now = context.clock.now().toISOString();
  const day = today(context);
  const reader = fieldReader({ today: day, now });
  const newDue = reader.due('newDue', input.newDue, wallClock(acceptedMoment(subject.row)));
  if (reader.issues.length > 0) throw invalidForm(reader.issues);
  const { locale } = input;
  const texts = filled(context, connection, subject, { texts: template.texts[locale], locale, on: day, newDue });
  const made = formStore(connection)
    .ofCase(input.caseId)
    .some((row) => row.kind === 'letter' && row.voided_at === null && letterOf(row).letter === template.kind);
  return {
    entries: { letter: template.kind, template: template.code, locale, ...texts },
    gaps: [...gapsIn(texts)],
    cautions: [
      ...(template.kind === 'reply' ? replyCautions(context, connection, subject, now) : []),
      ...(made ? (['made-already'] as const) : []),
    ],
  };
}

function replyCautions(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  { row, policy }: LetterCase,
  now: string,
): Suggested['cautions'] {
  const rules = { policy, locale: context.settings().screenLocale };
  const undecided = whyNot('reply', factsOf(connection, row, now), rules) !== undefined;
  const byLetter = policy.replyBy.length === 0 || policy.replyBy.includes('letter');
  return [...(byLetter ? [] : (['letter-not-allowed'] as const)), ...(undecided ? (['not-decided'] as const) : [])];
}

export function compose(
  context: OfficeContext,
  connection: BetterSqlite3.Database,
  input: CallInput<'letters.compose'>,
): CallOutput<'letters.compose'> {
  const subject = letterCase(connection, input.caseId);
  const row = input.letterId === null ? undefined : formStore(connection).byId(input.letterId);
  if (input.letterId !== null && (row?.kind !== 'letter' || row.case_id !== input.caseId))
    throw new Refusal('not-found');
  const now = context.clock.now();
  const day = today(context);
  // A date that cannot be read is said when the letter is kept; the sheet shows the day it has.
  const on = fieldReader({ today: day, now: now.toISOString() }).date('on', input.on) ?? row?.on_date ?? day;
  const { locale } = input.entries;
  const texts = filled(context, connection, subject, { texts: cleanLetter(input.entries), locale, on, newDue: null });
  const printings = row?.printings ?? 0;
  const document = letterDocument({
    settings: context.settings(),
    size: input.size,
    printing: printings + 1,
    reprintReason: '',
    now,
    number: row?.number ?? '',
    on,
    entries: { ...input.entries, ...texts },
    letterhead: letterheadOf(connection),
  });
  return { document, gaps: [...gapsIn(texts)], missing: missingGlyphs(document, context.glyphs), printings };
}
