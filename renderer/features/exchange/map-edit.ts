import type { CallOutput } from '../../../electron/contract/calls.ts';
import type { ImportMap } from '../../../electron/contract/exchange.ts';

export type Inspection = CallOutput<'imports.inspect'>;
export type ImportField = Inspection['fields'][number];
export type FieldTexts = CallOutput<'imports.texts'>['fields'][number];

/** So many columns the contract lets feed one field. */
export const MOST_COLUMNS = 5;

/** The field that a column feeds, if any. */
export function fieldOf(map: ImportMap, heading: string): string | undefined {
  return Object.keys(map.columns).find((field) => map.columns[field]?.includes(heading));
}

/** Lets a column feed another field, or none. A field that loses its last column has none. */
export function assigned(map: ImportMap, heading: string, field: string | undefined): ImportMap {
  const columns: Record<string, string[]> = {};
  for (const [each, headings] of Object.entries(map.columns)) {
    const left = headings.filter((one) => one !== heading);
    if (left.length > 0) columns[each] = left;
  }
  if (field !== undefined) columns[field] = [...(columns[field] ?? []), heading];
  const constants = { ...map.constants };
  // A field has columns or one value for all rows, not both.
  if (field !== undefined) delete constants[field];
  return { ...map, columns, constants };
}

/** True when a field has as many columns as it can have. */
export function isFull(map: ImportMap, field: string): boolean {
  return (map.columns[field]?.length ?? 0) >= MOST_COLUMNS;
}

export function withConstant(map: ImportMap, field: string, text: string | undefined): ImportMap {
  const { [field]: _before, ...others } = map.constants ?? {};
  return { ...map, constants: text === undefined ? others : { ...others, [field]: text } };
}

/** `value` undefined: the text stays as it is in the file. */
export function withValue(map: ImportMap, field: string, text: string, value: string | undefined): ImportMap {
  const { [text]: _before, ...others } = map.values?.[field] ?? {};
  return { ...map, values: { ...map.values, [field]: value === undefined ? others : { ...others, [text]: value } } };
}

/** A field that must be there: it has a column or a value for all rows. */
export function isGiven(map: ImportMap, field: string): boolean {
  return (map.columns[field]?.length ?? 0) > 0 || (map.constants?.[field] ?? '').trim() !== '';
}

/** What the office is sent: nothing empty, which it would take for a field it should know. */
export function tidy(map: ImportMap): ImportMap {
  const { constants = {}, values = {}, ...rest } = map;
  return {
    ...rest,
    constants: Object.fromEntries(Object.entries(constants).filter(([, text]) => text.trim() !== '')),
    values: Object.fromEntries(
      Object.entries(values).filter(([field, texts]) => isGiven(map, field) && Object.keys(texts).length > 0),
    ),
  };
}

/** A text of the file that can be translated; `count` is undefined where only the map has it. */
export interface FileText {
  readonly text: string;
  readonly count: number | undefined;
  readonly known: boolean;
}

/** What the whole file has for a field, in the office's order; then what only the map has, from an earlier file. */
export function textsToTranslate(map: ImportMap, found: FieldTexts | undefined, field: string): readonly FileText[] {
  const texts = found?.texts ?? [];
  const met = new Set(texts.map(({ text }) => text));
  const others = Object.keys(map.values?.[field] ?? {}).filter((text) => !met.has(text));
  return [...texts, ...others.map((text) => ({ text, count: undefined, known: false }))];
}
