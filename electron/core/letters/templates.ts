/** The letters an office writes: those Kesu comes with, as the office changed them, and its own. */
import type BetterSqlite3 from 'better-sqlite3';

import { letterStore, type LetterTemplateRow } from '../../../db/repositories/letters.ts';
import type { FormIssue } from '../../../db/rules/field-reader.ts';
import { oneLine, paragraph } from '../../../db/rules/field-reader.ts';
import { shippedLetter, shippedLetters, type ShippedLetter } from '../../../db/rules/letter-templates.ts';
import {
  letterLengths,
  letterParts,
  unknownLetterFields,
  type LetterPart,
  type LetterTexts,
} from '../../../db/rules/letter-text.ts';
import type { LocaleCode } from '../../../db/rules/policy.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { CallInput } from '../../contract/calls.ts';
import { letterTemplate, type LetterTemplate } from '../../contract/letters.ts';
import { locales } from '../../contract/shapes.ts';
import { invalidForm, workOnCases } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

const NAME_MOST = 60;

/** Shipped ones first, then the office's own in the order in which they were made. */
export function templatesOf(connection: BetterSqlite3.Database, screen: LocaleCode): LetterTemplate[] {
  const rows = letterStore(connection).templates();
  const shipped = shippedLetters.flatMap((one) => {
    const row = rows.find(({ code }) => code === one.code);
    return row?.removed === 1 ? [] : [templateView(row, one, screen)];
  });
  const own = rows
    .filter(({ code, removed }) => removed === 0 && !shippedLetter(code))
    .toSorted((one, other) => serialOf(one.code) - serialOf(other.code));
  return [...shipped, ...own.map((row) => templateView(row, undefined, screen))];
}

/** A template that is there. */
export function templateOf(connection: BetterSqlite3.Database, code: string, screen: LocaleCode): LetterTemplate {
  const found = templatesOf(connection, screen).find((one) => one.code === code);
  if (!found) throw new Refusal('not-found');
  return found;
}

function templateView(
  row: LetterTemplateRow | undefined,
  shipped: ShippedLetter | undefined,
  screen: LocaleCode,
): LetterTemplate {
  const kind = row?.kind ?? shipped?.kind ?? 'reply';
  const texts = row ? (JSON.parse(row.texts) as LetterTemplate['texts']) : shipped?.texts;
  return letterTemplate.parse({
    code: row?.code ?? shipped?.code,
    kind,
    name: row?.name || translator(screen)(`letters.kinds.${kind}`),
    shipped: shipped !== undefined,
    changed: shipped !== undefined && row !== undefined && !isAsShipped(row, shipped),
    version: row?.version ?? 1,
    texts,
  });
}

function isAsShipped(row: LetterTemplateRow, { kind, texts }: ShippedLetter): boolean {
  return row.removed === 0 && row.name === '' && row.kind === kind && row.texts === JSON.stringify(texts);
}

function serialOf(code: string): number {
  return Number(/^own-(\d+)$/.exec(code)?.[1] ?? 0);
}

export async function saveTemplate(
  context: OfficeContext,
  input: CallInput<'letters.saveTemplate'>,
): Promise<LetterTemplate> {
  return workOnCases(context, ['letters'], ({ writer, lookups, now, operator }) => {
    const store = letterStore(writer);
    const { screenLocale } = context.settings();
    const before = input.code === null ? undefined : templateOf(writer, input.code, screenLocale);
    if (before && before.version !== input.version) throw new Refusal('stale');
    const texts = cleanTexts(input.texts);
    const typed = oneLine(input.name);
    // What stands there by itself is no name of the office's own.
    const name =
      before?.shipped === true && typed === translator(screenLocale)(`letters.kinds.${input.kind}`) ? '' : typed;
    const issues = [...nameIssues(typed), ...locales.flatMap((locale) => textIssues(texts[locale], `${locale}.`))];
    for (const locale of locales) {
      const { body } = texts[locale];
      const empty = letterParts.every((part) => texts[locale][part] === '');
      // A language that the office never writes may be left empty.
      if (body === '' && !empty) issues.push({ field: `${locale}.body`, code: 'required' });
    }
    if (locales.every((locale) => texts[locale].body === '')) issues.push({ field: 'zh-TW.body', code: 'required' });
    if (issues.length > 0) throw invalidForm(issues);
    const code = before?.code ?? nextCode(store.templates());
    store.setTemplate({
      code,
      kind: input.kind,
      name,
      texts: JSON.stringify(texts),
      removed: 0,
      version: (before?.version ?? 0) + 1,
      at: now,
      actor: operator,
    });
    lookups.audit(now, operator, 'letters.saveTemplate', `letter template ${code}`);
    return templateOf(writer, code, screenLocale);
  });
}

function nextCode(rows: readonly LetterTemplateRow[]): string {
  return `own-${Math.max(0, ...rows.map(({ code }) => serialOf(code))) + 1}`;
}

function nameIssues(name: string): FormIssue[] {
  if (name === '') return [{ field: 'name', code: 'required' }];
  const { length } = [...name];
  return length > NAME_MOST ? [{ field: 'name', code: 'too-long', params: { max: NAME_MOST, length } }] : [];
}

function cleanTexts(texts: LetterTemplate['texts']): Record<LocaleCode, LetterTexts> {
  return {
    'zh-TW': cleanLetter(texts['zh-TW']),
    'zh-CN': cleanLetter(texts['zh-CN']),
    en: cleanLetter(texts.en),
  };
}

/** Without control characters and blanks around; the subject is one line. */
export function cleanLetter(texts: LetterTexts): Record<LetterPart, string> {
  return {
    recipient: paragraph(texts.recipient),
    subject: oneLine(texts.subject),
    body: paragraph(texts.body),
    closing: paragraph(texts.closing),
    signature: paragraph(texts.signature),
    enclosures: paragraph(texts.enclosures),
  };
}

/** Too long, or with a field that does not exist: said with its name. */
export function textIssues(texts: LetterTexts, path = ''): FormIssue[] {
  return letterParts.flatMap((part): FormIssue[] => {
    const max = letterLengths[part];
    const { length } = [...texts[part]];
    return [
      ...(length > max ? [{ field: path + part, code: 'too-long', params: { max, length } }] : []),
      ...unknownLetterFields(texts[part]).map((name) => ({
        field: path + part,
        code: 'unknown-letter-field',
        params: { name: name.slice(0, 60) },
      })),
    ];
  });
}

export async function removeTemplate(
  context: OfficeContext,
  { code, version }: CallInput<'letters.removeTemplate'>,
): Promise<Record<string, never>> {
  return workOnCases(context, ['letters'], ({ writer, lookups, now, operator }) => {
    const before = templateOf(writer, code, context.settings().screenLocale);
    if (before.version !== version) throw new Refusal('stale');
    const row = letterStore(writer).template(code);
    letterStore(writer).setTemplate({
      code,
      kind: before.kind,
      name: row?.name ?? '',
      texts: JSON.stringify(before.texts),
      removed: 1,
      version: version + 1,
      at: now,
      actor: operator,
    });
    lookups.audit(now, operator, 'letters.removeTemplate', `letter template ${code}`);
    return {};
  });
}

export async function restoreTemplates(context: OfficeContext): Promise<{ readonly restored: number }> {
  return workOnCases(context, ['letters'], ({ writer, lookups, now, operator }) => {
    const store = letterStore(writer);
    let restored = 0;
    for (const shipped of shippedLetters) {
      const row = store.template(shipped.code);
      if (!row || isAsShipped(row, shipped)) continue;
      const { code, kind, texts } = shipped;
      // The version goes on: who has the changed one open is told.
      store.setTemplate({
        code,
        kind,
        name: '',
        texts: JSON.stringify(texts),
        removed: 0,
        version: row.version + 1,
        at: now,
        actor: operator,
      });
      restored += 1;
    }
    if (restored > 0) lookups.audit(now, operator, 'letters.restoreTemplates', 'letter templates');
    return { restored };
  });
}
