/** What stands at the head of every letter: name, address and telephone in each language, and the logo. */
import type BetterSqlite3 from 'better-sqlite3';

import { letterStore } from '../../../db/repositories/letters.ts';
import { oneLine, paragraph, type FormIssue } from '../../../db/rules/field-reader.ts';
import { letterLines } from '../../../db/rules/letter-text.ts';
import { logoPicture } from '../../../db/rules/logo-picture.ts';
import type { LocaleCode } from '../../../db/rules/policy.ts';
import type { CallInput } from '../../contract/calls.ts';
import { LOGO_BYTES, type Letterhead } from '../../contract/letters.ts';
import { locales } from '../../contract/shapes.ts';
import { readPicture } from '../attachment-intake.ts';
import { invalidForm, workOnCases } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** Beside the logo there is room for the name and so many lines. */
const LINES_MOST = 5;
const LINE_MOST = 120;
const NAME_MOST = 80;

type HeadTexts = Letterhead['texts'];

const nothingYet: HeadTexts = {
  'zh-TW': { officeName: '', lines: '' },
  'zh-CN': { officeName: '', lines: '' },
  en: { officeName: '', lines: '' },
};

export function letterheadOf(connection: BetterSqlite3.Database): Letterhead {
  const row = letterStore(connection).letterhead();
  if (!row) return { version: 1, texts: nothingYet, logo: '' };
  return {
    version: row.version,
    // Only ever written from such texts.
    texts: JSON.parse(row.texts) as HeadTexts,
    logo: row.logo === null ? '' : `data:${row.logo_type};base64,${row.logo.toString('base64')}`,
  };
}

interface HeadChanges {
  readonly texts?: HeadTexts;
  readonly logo?: { readonly bytes: Buffer | null; readonly mediaType: string };
}

async function change(
  context: OfficeContext,
  call: string,
  version: number,
  { texts, logo }: HeadChanges,
): Promise<Letterhead> {
  return workOnCases(context, ['letters'], ({ writer, lookups, now, operator }) => {
    const store = letterStore(writer);
    const row = store.letterhead();
    if ((row?.version ?? 1) !== version) throw new Refusal('stale');
    store.setLetterhead({
      texts: texts === undefined ? (row?.texts ?? JSON.stringify(nothingYet)) : JSON.stringify(texts),
      logo: logo === undefined ? (row?.logo ?? null) : logo.bytes,
      logo_type: logo === undefined ? (row?.logo_type ?? '') : logo.mediaType,
      version: version + 1,
      at: now,
      actor: operator,
    });
    lookups.audit(now, operator, call, 'letterhead');
    return letterheadOf(writer);
  });
}

export async function saveLetterhead(
  context: OfficeContext,
  { version, texts: typed }: CallInput<'letters.saveLetterhead'>,
): Promise<Letterhead> {
  const clean = (locale: LocaleCode) => ({
    officeName: oneLine(typed[locale].officeName),
    lines: letterLines(paragraph(typed[locale].lines)).join('\n'),
  });
  const texts = { 'zh-TW': clean('zh-TW'), 'zh-CN': clean('zh-CN'), en: clean('en') };
  const issues = locales.flatMap((locale): FormIssue[] => {
    const { officeName, lines } = texts[locale];
    const name = [...officeName].length;
    const each = letterLines(lines);
    const longest = Math.max(0, ...each.map((line) => [...line].length));
    return [
      ...(name > NAME_MOST
        ? [{ field: `${locale}.officeName`, code: 'too-long', params: { max: NAME_MOST, length: name } }]
        : []),
      ...(each.length > LINES_MOST
        ? [{ field: `${locale}.lines`, code: 'too-many-lines', params: { max: LINES_MOST } }]
        : []),
      ...(longest > LINE_MOST
        ? [{ field: `${locale}.lines`, code: 'too-long', params: { max: LINE_MOST, length: longest } }]
        : []),
    ];
  });
  if (issues.length > 0) throw invalidForm(issues);
  return change(context, 'letters.saveLetterhead', version, { texts });
}

/** Told by its bytes: a file that is no PNG, JPEG or WebP is refused, whatever its name says. */
export async function setLogo(
  context: OfficeContext,
  { version, file }: CallInput<'letters.setLogo'>,
): Promise<Letterhead> {
  const { name, bytes } = await readPicture(context, file, LOGO_BYTES, 'logo-too-large');
  const picture = logoPicture(bytes);
  if (!picture) throw new Refusal('not-an-image', { params: { name } });
  return change(context, 'letters.setLogo', version, { logo: { bytes, mediaType: picture.mediaType } });
}

export async function removeLogo(
  context: OfficeContext,
  { version }: CallInput<'letters.removeLogo'>,
): Promise<Letterhead> {
  return change(context, 'letters.removeLogo', version, { logo: { bytes: null, mediaType: '' } });
}
