/** Cases by words: the search index proposes, the folded text decides (`db/search`). */

import type { Database } from './database.ts';
import { monthIndex, NONE, type LedgerColumns } from './ledger-columns.ts';
import { foldWords } from './search/fold.ts';
import { isExact, queryCaseWords } from './search/tokens.ts';
import { numberCompiler, oncePerConnection } from './statements.ts';

/** What is asked of the index, and which words it cannot answer for certain. */
interface TextQuestion {
  readonly match: string;
  readonly unsure: readonly string[];
}

/** Undefined when nothing is asked that could be looked for. */
function questionOf(text: string): TextQuestion | undefined {
  const words = foldWords(text);
  if (words.length === 0) return undefined;
  return { match: queryCaseWords(words), unsure: words.filter((word) => !isExact(word)) };
}

function sure(question: TextQuestion): string {
  return question.unsure.map(() => ' AND instr(text, ?) > 0').join('');
}

/** Marks the slots of all cases that contain every word of `text`; undefined when `text` says nothing. */
export function matchingCases(
  db: Database,
  columns: LedgerColumns,
  text: string,
  month: string | null,
): Uint8Array | undefined {
  const question = questionOf(text);
  if (!question) return undefined;
  const marked = new Uint8Array(columns.count);
  const [low, high] = idsOfMonth(columns, month);
  const found = numbers(db.reader)(markSql(question)).all(question.match, low, high, ...question.unsure) as number[];
  for (const id of found) {
    const slot = columns.slotOf(id);
    if (slot >= 0) marked[slot] = 1;
  }
  return marked;
}

/**
 * Whether a case contains every word of `text`, asked for one case after another; undefined when `text` says nothing.
 * The same cases as `matchingCases` marks: of single characters and pairs the index is exact, and the rest it leaves to the text too.
 */
export function caseMatcher(db: Database, text: string): ((id: number) => boolean) | undefined {
  const words = foldWords(text);
  if (words.length === 0) return undefined;
  const contains = words.map(() => ' AND instr(text, ?) > 0').join('');
  const statement = numbers(db.reader)(`SELECT 1 FROM case_search_text WHERE case_id = ?${contains}`);
  return (id) => statement.get(id, ...words) !== undefined;
}

function markSql(question: TextQuestion): string {
  const where = 'case_search MATCH ? AND case_search.rowid BETWEEN ? AND ?';
  if (question.unsure.length === 0) return `SELECT rowid FROM case_search WHERE ${where}`;
  return `SELECT case_search.rowid FROM case_search
    CROSS JOIN case_search_text ON case_id = case_search.rowid WHERE ${where}${sure(question)}`;
}

/** Cases of a month were mostly kept one after another, so the index need not look at all others. */
function idsOfMonth(columns: LedgerColumns, month: string | null): readonly [number, number] {
  if (month === null) return [0, NONE];
  const wanted = monthIndex(month);
  let low = NONE;
  let high = 0;
  for (let slot = 0; slot < columns.count; slot += 1) {
    if (columns.month[slot] !== wanted) continue;
    const id = columns.id[slot] as number;
    if (id < low) low = id;
    if (id > high) high = id;
  }
  return [low, high];
}

/** Ids of cases that contain every word of `text`, the last kept first, at most `limit`. */
export function searchCases(db: Database, text: string, limit: number): readonly number[] {
  const question = questionOf(text);
  if (!question) return [];
  const sql =
    question.unsure.length === 0
      ? 'SELECT rowid FROM case_search WHERE case_search MATCH ? ORDER BY rowid DESC LIMIT ?'
      : `SELECT case_search.rowid FROM case_search CROSS JOIN case_search_text ON case_id = case_search.rowid
         WHERE case_search MATCH ?${sure(question)} ORDER BY case_search.rowid DESC LIMIT ?`;
  return numbers(db.reader)(sql).all(question.match, ...question.unsure, limit) as number[];
}

const numbers = oncePerConnection(numberCompiler);
