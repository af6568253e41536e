import { caseImportFields, customerImportFields, type ImportFieldRule } from '../../../db/rules/import-fields.ts';
import { foldText } from '../../../db/search/fold.ts';
import type { ImportKind, ImportMap } from '../../contract/exchange.ts';
import { Refusal } from '../refusal.ts';

export function importFields(kind: ImportKind): readonly ImportFieldRule[] {
  switch (kind) {
    case 'customers':
      return customerImportFields;
    case 'cases':
      return caseImportFields;
  }
}

/** Which field each column is likely to be, by its heading; each column and each field once. */
export function guessMap(kind: ImportKind, headings: readonly string[]): ImportMap {
  const columns: Record<string, string[]> = {};
  const taken = new Set<string>();
  for (const { field, headings: usual } of importFields(kind)) {
    const names = usual.map(foldText);
    // In the order of the synonyms: the first is the most telling.
    const found = names
      .map((name) => headings.find((heading) => !taken.has(heading) && foldText(heading) === name))
      .find((heading) => heading !== undefined);
    if (found === undefined) continue;
    columns[field] = [found];
    taken.add(found);
  }
  return { kind, columns };
}

/** Reads the fields of a row through a map. */
export interface RowReader {
  /** Whether the map gives this field at all. */
  has(field: string): boolean;
  /** The text of a field: its columns joined with a blank, translated if the map says so; '' for none. */
  text(row: readonly string[], field: string): string;
}

/**
 * Checks the map against the file; refuses with `mapping-incomplete` and the
 * field when a required field has no column, or a column or field is not known.
 */
export function rowReader(kind: ImportKind, map: ImportMap, headings: readonly string[]): RowReader {
  if (map.kind !== kind) throw new Refusal('invalid-input', { field: 'map.kind' });
  const rules = importFields(kind);
  const known = new Set<string>(rules.map(({ field }) => field));
  const places = columnPlaces(kind, map.columns, headings);
  const constants = new Map(Object.entries(map.constants ?? {}));
  const values = new Map(
    Object.entries(map.values ?? {}).map(([field, texts]) => [field, new Map(Object.entries(texts))]),
  );
  for (const field of [...constants.keys(), ...values.keys()]) {
    if (!known.has(field)) throw new Refusal('mapping-incomplete', { field, params: { field } });
  }
  for (const group of new Set(rules.map(({ required }) => required))) {
    if (group === undefined) continue;
    const given = rules.some(
      ({ required, field }) => required === group && (places.has(field) || constants.has(field)),
    );
    if (!given) throw new Refusal('mapping-incomplete', { field: group, params: { field: group } });
  }

  return {
    has: (field) => places.has(field) || constants.has(field),
    text(row, field) {
      const columns = places.get(field);
      const text = columns ? joinedText(row, columns) : (constants.get(field) ?? '');
      return values.get(field)?.get(text) ?? text;
    },
  };
}

/** Where the columns of each field stand in a row; refuses with `mapping-incomplete` for a field or column that is not known. */
export function columnPlaces(
  kind: ImportKind,
  columns: ImportMap['columns'],
  headings: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const known = new Set<string>(importFields(kind).map(({ field }) => field));
  const places = new Map<string, readonly number[]>();
  for (const [field, names] of Object.entries(columns)) {
    const found = names.map((name) => headings.indexOf(name.trim()));
    if (!known.has(field) || found.includes(-1)) throw new Refusal('mapping-incomplete', { field, params: { field } });
    places.set(field, found);
  }
  return places;
}

/** The text of a field in a row, before it is translated: its columns joined with a blank. */
export function joinedText(row: readonly string[], columns: readonly number[]): string {
  return columns
    .map((at) => cellText(row[at] ?? ''))
    .filter((cell) => cell !== '')
    .join(' ');
}

/** Dashes of any width, and the words with which programs say that there is nothing. */
const nothing = /^(?:[-‐-―−－─ー_/／.\s]+|n\/?a|null|nil|無|无)$/iu;

/** The cell without the blanks around it (full-width ones too); '' where it says that there is nothing. */
export function cellText(cell: string): string {
  const text = cell.trim();
  return text.length <= 10 && nothing.test(text) ? '' : text;
}
