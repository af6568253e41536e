import { printedTokens, printedWords } from '../../../db/search/printed-words.ts';
import type { Desk } from '../desk.ts';
import { compare } from '../measure.ts';
import { p95AtMost, type Report } from '../report.ts';

const LOG_MS = 50;
const ENTRIES = 100_000;

/** The print log of years: any word, any page. */
export async function benchPrintLog(report: Report, desk: Desk, runs: number): Promise<void> {
  report.section('print log');
  const { cases } = fill(desk);
  const some = cases[Math.floor(cases.length / 2)];
  const questions = [
    { what: 'the newest', text: '' },
    { what: 'a number', text: some?.number ?? '' },
    { what: 'a customer', text: some?.customer_name.slice(0, 4) ?? '' },
    { what: 'a reason', text: '卡紙' },
    { what: 'the operator of them all', text: '王小明' },
    { what: 'nothing', text: '沒有這個字' },
  ] as const;
  for (const { what, text } of questions) {
    await report.row(async () => {
      const plain = desk.db.reader.prepare(
        'SELECT l.* FROM print_log l JOIN cases c ON c.id = l.case_id WHERE c.number LIKE ? OR c.customer_name LIKE ? OR l.reason LIKE ? ORDER BY l.id DESC LIMIT 100',
      );
      const like = `%${text}%`;
      const { ours, theirs } = await compare(
        () => desk.do('papers.searchLog', { text, offset: 0, limit: 100 }),
        () => plain.all(like, like, like),
        { runs },
      );
      return {
        what: `${what} among ${ENTRIES} entries, with its count`,
        figure: ours,
        beside: { how: 'LIKE over number, customer and reason by hand, without the count', figure: theirs },
        bars: [p95AtMost(ours, LOG_MS)],
      };
    });
  }
  const narrowed = [
    { what: 'what failed', query: { text: '', result: 'failed' } },
    { what: 'a day', query: { text: '', from: '2023-05-05', to: '2023-05-05' } },
    { what: 'a reason on a kind of paper', query: { text: '卡紙重印', paper: 'complaint' } },
    { what: 'the operator of them all on a day', query: { text: '王小明', from: '2023-05-05', to: '2023-05-05' } },
    { what: 'what failed of a customer', query: { text: some?.customer_name ?? '', result: 'failed' } },
  ] as const;
  for (const { what, query } of narrowed) {
    await report.row(async () => {
      const { ours } = await compare(
        () => desk.do('papers.searchLog', { ...query, offset: 0, limit: 100 }),
        () => undefined,
        { runs },
      );
      return { what: `${what} among ${ENTRIES} entries`, figure: ours, bars: [p95AtMost(ours, LOG_MS)] };
    });
  }
  await report.row(async () => {
    const { ours } = await compare(
      () => desk.do('papers.desk', { limit: 500 }),
      () => undefined,
      { runs },
    );
    return { what: 'what waits to be printed', figure: ours, bars: [p95AtMost(ours, LOG_MS)] };
  });
}

interface NumberedCase {
  readonly id: number;
  readonly number: string;
  readonly customer_name: string;
}

/** Entries as the program writes them, straight into the table: a hundred thousand printings would take an hour. */
function fill({ db }: Desk): { readonly cases: readonly NumberedCase[] } {
  const cases = db.writer
    .prepare<[], NumberedCase>('SELECT id, number, customer_name FROM cases WHERE number IS NOT NULL LIMIT 20000')
    .all();
  const insert = db.writer.prepare(
    `INSERT INTO print_log (at, paper, case_id, case_version, printing, copies, target, device, size, operator, reason,
       result, failure) VALUES (?, 'complaint', ?, 1, ?, 5, 'printer', ?, 'a4', '王小明', ?, ?, '')`,
  );
  const insertWords = db.writer.prepare('INSERT INTO print_log_words (id, words) VALUES (?, ?)');
  const insertTokens = db.writer.prepare('INSERT INTO print_log_search (rowid, tokens) VALUES (?, ?)');
  db.writer.transaction(() => {
    for (let entry = 0; entry < ENTRIES; entry += 1) {
      const each = cases[entry % cases.length];
      if (!each) throw new Error('the ledger has no cases');
      const device = entry % 3 === 0 ? 'EPSON LQ-690C' : 'HP LaserJet';
      const reason = entry % 7 === 0 ? '卡紙重印' : '';
      const at = new Date(Date.UTC(2020, 0, 1) + entry * 1_800_000).toISOString();
      const words = printedWords({
        number: each.number,
        customer: each.customer_name,
        operator: '王小明',
        device,
        reason,
      });
      const result = entry % 50 ? 'spooled' : 'failed';
      const { lastInsertRowid } = insert.run(at, each.id, Math.floor(entry / cases.length) + 1, device, reason, result);
      insertWords.run(lastInsertRowid, words);
      insertTokens.run(lastInsertRowid, printedTokens(words, { paper: 'complaint', result }));
    }
  })();
  return { cases };
}
