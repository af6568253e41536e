import type { ImportKind, ImportMap } from '../../../electron/contract/exchange.ts';
import { isGiven, type ImportField } from './map-edit.ts';

/**
 * Fields of which one is enough: a case needs a day and a customer, in whichever
 * way the file says them.
 */
const alternatives: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  customers: [['name']],
  cases: [
    ['acceptedOn', 'receivedAt'],
    ['customerName', 'customerNumber', 'customerTaxNumber'],
  ],
};

/** What must be there: groups of field codes, any of a group will do. */
export function needsOf(kind: ImportKind, fields: readonly ImportField[]): readonly (readonly string[])[] {
  const groups = alternatives[kind];
  const known = new Set(groups.flat());
  const others = fields.filter(({ required, field }) => required && !known.has(field)).map(({ field }) => [field]);
  return [...groups, ...others];
}

/** The groups of which nothing is there yet, each in words (接獲時間或受理日期). */
export function missingNeeds(
  kind: ImportKind,
  map: ImportMap,
  fields: readonly ImportField[],
  name: (field: string) => string,
): readonly (readonly string[])[] {
  return needsOf(kind, fields)
    .filter((group) => !group.some((field) => isGiven(map, field)))
    .map((group) => group.map(name));
}
