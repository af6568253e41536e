import type BetterSqlite3 from 'better-sqlite3';

import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import type { CallInput, CallOutput } from '../../contract/calls.ts';
import type { ImportKind } from '../../contract/exchange.ts';
import { choicesIn, saidState, saidYesNo } from './case-row.ts';
import { choiceBook, type ChoiceBook, type ChoiceList } from './choices.ts';
import { saidChoice } from './customer-row.ts';
import { columnPlaces, importFields, joinedText } from './mapping.ts';
import type { TableReader } from './source.ts';

type FieldTexts = CallOutput<'imports.texts'>['fields'][number];

/** So many texts of a field are listed. A column with more holds no choices. */
const LISTED = 300;
/** Of so many it is found out whether the office knows them, the most frequent ones. */
const LOOKED_UP = 5000;
/** The longest text that a map can translate. */
const LONGEST = 400;
/** After so many rows other calls get their turn. */
const TURN = 20_000;

/**
 * The different texts of the choices of a whole file, as the import would meet
 * them before it translates any. Refuses as reading the table does, and with
 * `mapping-incomplete` for a field or a column that is not known.
 */
export async function columnTexts(
  connection: BetterSqlite3.Database,
  tables: TableReader,
  { kind, file, encoding, delimiter, columns }: CallInput<'imports.texts'>,
): Promise<CallOutput<'imports.texts'>> {
  const { table } = await tables.read(file, { encoding, delimiter });
  const places = columnPlaces(kind, columns, table.headings);
  const fields = importFields(kind).flatMap(({ field, type }) => {
    const found = type === 'choice' || type === 'yes-no' ? places.get(field) : undefined;
    return found ? [{ field, columns: found, counts: new Map<string, number>() }] : [];
  });
  for (const [at, row] of table.rows.entries()) {
    if (at % TURN === TURN - 1) await new Promise<void>((resume) => setImmediate(resume));
    for (const { columns: found, counts } of fields) {
      const text = joinedText(row, found);
      if (text !== '' && text.length <= LONGEST) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const inForce = officeLookups(connection).policyInForce();
  const choices = inForce && choiceBook(inForce.policy);
  return { fields: fields.map(({ field, counts }) => listed(field, counts, knowledgeOf(kind, field, choices))) };
}

function listed(field: string, counts: ReadonlyMap<string, number>, knows: (text: string) => boolean): FieldTexts {
  const texts = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, LOOKED_UP)
    .map(([text, count]) => ({ text, count, known: knows(text) }));
  // Sorting keeps what is equal in its order: within each half the most frequent stay first.
  const shown = texts.toSorted((one, other) => Number(one.known) - Number(other.known)).slice(0, LISTED);
  return { field, texts: shown, more: counts.size - shown.length };
}

/** Whether the import would take a text of this field for a choice that there is already. */
function knowledgeOf(kind: ImportKind, field: string, choices: ChoiceBook | undefined): (text: string) => boolean {
  const inList =
    (list: ChoiceList) =>
    (text: string): boolean =>
      choices?.knows(list, text) === true;
  switch (field) {
    case 'kind':
    case 'region':
      return (text) => saidChoice(field, text) !== undefined;
    case 'state':
      return (text) => saidState(text) !== undefined;
    case 'established':
      return (text) => saidYesNo(text) !== undefined;
    case 'channel':
      return inList('channels');
    case 'type':
      return inList('types');
    case 'severity':
      return inList('severities');
    case 'unit':
    case 'responsibleUnit':
      return inList('units');
    case 'demands':
    case 'outcomes':
      return (text) => choicesIn(text).every(inList(field));
    default:
      throw new Error(`${kind} have no choice ${field}`);
  }
}
