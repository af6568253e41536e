import type BetterSqlite3 from 'better-sqlite3';

import { foldWords } from '../../../db/search/fold.ts';
import { queryCaseWords, queryWords } from '../../../db/search/tokens.ts';
import type { Desk } from '../desk.ts';
import { compare, measure, together, type Figure } from '../measure.ts';
import { wordQueries, type Query } from '../queries.ts';
import { atMostTimes, bar, p95AtMost, type Report } from '../report.ts';

interface Searched {
  readonly title: string;
  readonly limit: number;
  readonly queries: readonly Query[];
  /** Through the office, as after a keystroke; answers ids. */
  readonly ours: (text: string) => Promise<{ readonly ids: readonly number[]; readonly more: boolean }>;
  /** Rows with the same columns by one statement on the index. */
  readonly theirs: (text: string) => unknown;
  /** Every row there is, by reading them all. */
  readonly scan: (text: string) => readonly number[];
}

const FRAME_MS = 16;

export async function benchSearch(report: Report, desk: Desk, runs: number): Promise<void> {
  await benchOne(report, customers(desk), runs);
  await benchOne(report, cases(desk), runs);
}

async function benchOne(report: Report, searched: Searched, runs: number): Promise<void> {
  report.section(searched.title);
  const all: Figure[] = [];
  for (const { kind, density, text } of searched.queries) {
    const rows = searched.scan(text);
    const plain = await measure(() => searched.scan(text), { runs: 3, warmUp: 1 });
    const { figure } = await report.row(async () => {
      const { ours, theirs } = await compare(
        () => searched.ours(text),
        () => searched.theirs(text),
        { runs },
      );
      return {
        what: `${kind}, ${density} 「${text}」`,
        figure: ours,
        beside: { how: 'one statement on the index', figure: theirs },
        also: `a plain LIKE ${plain.median.toFixed(0)} ms; ${rows.length} rows`,
        bars: [
          p95AtMost(ours, FRAME_MS),
          atMostTimes(ours, theirs, 3),
          sameRows(await searched.ours(text), rows, searched.limit),
        ],
      };
    });
    all.push(figure);
  }
  await report.row(() => Promise.resolve({ what: 'all together (worst p95)', figure: together(all), bars: [] }));
}

/** What is shown is among the rows of the scan; all of them where they fit. */
function sameRows(
  found: { readonly ids: readonly number[]; readonly more: boolean },
  rows: readonly number[],
  limit: number,
) {
  const there = new Set(rows);
  const same =
    found.ids.every((id) => there.has(id)) &&
    new Set(found.ids).size === Math.min(rows.length, limit) &&
    found.more === rows.length > limit;
  return bar('same rows', same);
}

/** Where something is searched, and what is shown of it. */
interface Place {
  /** Of the full-text index; that with the folded text is called the same and `_text`. */
  readonly index: 'customer_search' | 'case_search';
  readonly id: 'customer_id' | 'case_id';
  /** What is asked of the index for words. */
  readonly match: (words: readonly string[]) => string;
  /** What is folded, any of which may hold a word. */
  readonly columns: readonly string[];
  readonly table: 'customers' | 'cases';
  /** What the window gets of a row `r`. */
  readonly shown: string;
  readonly order: 'ASC' | 'DESC';
  readonly limit: number;
}

/** The two ways of doing it by hand: one statement on the index, and reading everything. */
function byHand(reader: BetterSqlite3.Database, place: Place): Pick<Searched, 'theirs' | 'scan'> {
  const { index, id, match, columns, table, shown, order, limit } = place;
  const indexed = new Map<number, BetterSqlite3.Statement>();
  const scanned = new Map<number, BetterSqlite3.Statement<unknown[], number>>();
  const everyWord = (words: readonly string[], column: (name: string) => string): string =>
    words.map(() => `(${columns.map(column).join(' OR ')})`).join(' AND ');
  const parameters = (words: readonly string[]): readonly string[] => words.flatMap((word) => columns.map(() => word));
  return {
    theirs(text) {
      const words = foldWords(text);
      let statement = indexed.get(words.length);
      if (!statement) {
        statement = reader.prepare(
          `SELECT ${shown}
           FROM ${index} s CROSS JOIN ${index}_text t ON t.${id} = s.rowid JOIN ${table} r ON r.id = s.rowid
           WHERE s.${index} MATCH ? AND ${everyWord(words, (name) => `instr(t.${name}, ?) > 0`)}
           ORDER BY s.rowid ${order} LIMIT ${limit + 1}`,
        );
        indexed.set(words.length, statement);
      }
      return statement.all(match(words), ...parameters(words));
    },
    scan(text) {
      const words = foldWords(text);
      let statement = scanned.get(words.length);
      if (!statement) {
        statement = reader
          .prepare<unknown[], number>(
            `SELECT ${id} FROM ${index}_text WHERE ${everyWord(words, (name) => `${name} LIKE ? ESCAPE '\\'`)}`,
          )
          .pluck() as BetterSqlite3.Statement<unknown[], number>;
        scanned.set(words.length, statement);
      }
      return statement.all(...parameters(words.map(like)));
    },
  };
}

function like(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}

function customers(desk: Desk): Searched {
  const { reader } = desk.db;
  const limit = 20;
  const some = reader
    .prepare<[], { number: string; telephone: string; tax_number: string; name: string }>(
      `SELECT number, telephone, tax_number, name FROM customers WHERE id = (SELECT max(id) / 2 FROM customers)`,
    )
    .get();
  return {
    title: 'search of customers',
    limit,
    queries: [
      ...wordQueries(reader, 'customer_search_text'),
      { kind: '1 digit', density: 'dense', text: '2' },
      { kind: '3 digits', density: 'dense', text: '253' },
      { kind: 'telephone', density: 'rare', text: (some?.telephone ?? '').replace(/\D/g, '').slice(-8) },
      { kind: 'tax number', density: 'rare', text: some?.tax_number ?? '' },
      { kind: 'number', density: 'rare', text: some?.number ?? '' },
      { kind: '12 digits', density: 'absent', text: '987654321098' },
      { kind: 'pinyin initials', density: 'dense', text: 'tb' },
      { kind: 'zhuyin initials', density: 'rare', text: 'ㄊㄐㄉ' },
      { kind: 'two words', density: 'rare', text: '台北 精密' },
    ],
    async ours(text) {
      const { rows, more } = await desk.do('customers.search', { text, limit });
      return { ids: rows.map(({ id }) => id), more };
    },
    ...byHand(reader, {
      index: 'customer_search',
      id: 'customer_id',
      match: queryWords,
      columns: ['text', 'digits', 'initials'],
      table: 'customers',
      shown: `r.id, r.number, r.name, r.short_name, r.tax_number, r.telephone, r.region, r.address, r.open_cases,
        coalesce((SELECT name FROM contacts WHERE customer_id = r.id ORDER BY position LIMIT 1), '') AS contact`,
      order: 'ASC',
      limit,
    }),
  };
}

function cases(desk: Desk): Searched {
  const { reader } = desk.db;
  const limit = 50;
  const some = reader
    .prepare<[], { number: string; order_no: string; material_no: string }>(
      `SELECT number, order_no, cases.material_no FROM cases JOIN case_goods ON case_id = id
     WHERE id = (SELECT max(id) / 2 FROM cases) AND line = 1`,
    )
    .get();
  return {
    title: 'search of cases',
    limit,
    queries: [
      ...wordQueries(reader, 'case_search_text'),
      { kind: '1 digit', density: 'dense', text: '2' },
      { kind: '4 digits', density: 'dense', text: '2611' },
      { kind: '4 equal digits', density: 'rare', text: '7777' },
      { kind: 'number', density: 'rare', text: some?.number ?? '' },
      { kind: 'order', density: 'rare', text: some?.order_no ?? '' },
      { kind: 'material', density: 'rare', text: some?.material_no ?? '' },
      { kind: '12 digits', density: 'absent', text: '987654321098' },
      { kind: 'two words', density: 'dense', text: '毛邊 退回' },
    ],
    async ours(text) {
      const { rows, more } = await desk.do('ledger.search', { text, limit });
      return { ids: rows.map(({ id }) => id), more };
    },
    ...byHand(reader, {
      index: 'case_search',
      id: 'case_id',
      match: queryCaseWords,
      columns: ['text'],
      table: 'cases',
      shown: `r.id, r.number, r.accepted_on, r.state, r.customer_id, r.customer_name, r.region, r.material_no, r.product,
        r.description, r.type, r.severity, r.channel, r.unit, r.responsible_unit, r.due_on, r.closed_on,
        (SELECT group_concat(outcome) FROM case_outcomes WHERE case_id = r.id) AS outcomes,
        (SELECT group_concat(copy || state) FROM paper_copies WHERE case_id = r.id AND paper = 'complaint') AS copies`,
      order: 'DESC',
      limit,
    }),
  };
}
