import type { Desk } from '../desk.ts';
import { compare } from '../measure.ts';
import { p95AtMost, type Report } from '../report.ts';

const LIST_MS = 50;
const CASES = 20_000;

/** Copies of years, most of them filed, some out with somebody, and an office that never hands over what it prints. */
export async function benchCopies(report: Report, desk: Desk, runs: number): Promise<void> {
  report.section('copies');
  const { some } = fill(desk);
  const shown = [
    { what: 'copies not back', show: 'handed', offset: 0 },
    { what: 'copies printed and not handed over', show: 'printed', offset: 0 },
    { what: 'the same, far down', show: 'printed', offset: 30_000 },
  ] as const;
  for (const { what, show, offset } of shown) {
    await report.row(async () => {
      const { ours } = await compare(
        () => desk.do('copies.out', { show, offset, limit: 100 }),
        () => undefined,
        { runs },
      );
      return { what: `${what} among ${CASES * 5}, with their count`, figure: ours, bars: [p95AtMost(ours, LIST_MS)] };
    });
  }
  await report.row(async () => {
    const plain = desk.db.reader.prepare('SELECT * FROM paper_copies WHERE case_id = ?');
    const { ours, theirs } = await compare(
      () => desk.do('copies.ofCase', { caseId: some }),
      () => plain.all(some),
      { runs },
    );
    return {
      what: 'the copies of a case',
      figure: ours,
      beside: { how: 'the rows of the case by hand', figure: theirs },
      bars: [p95AtMost(ours, LIST_MS)],
    };
  });
}

/** Straight into the tables: as many printings would take an hour. */
function fill({ db }: Desk): { readonly some: number } {
  const cases = db.writer
    .prepare<[], number>(
      `SELECT id FROM cases WHERE state NOT IN ('voided', 'merged') AND number IS NOT NULL LIMIT ${CASES}`,
    )
    .pluck()
    .all();
  const copy = db.writer.prepare(
    `INSERT INTO paper_copies (paper, case_id, copy, printing, state, holder, on_date, changed_at)
       VALUES ('complaint', ?, ?, 1, ?, ?, ?, ?)`,
  );
  const event = db.writer.prepare(
    `INSERT INTO copy_events (copy_id, kind, on_date, printing, state, holder, note, at, actor)
       VALUES (?, ?, ?, 1, ?, ?, '', ?, '王小明')`,
  );
  db.writer.transaction(() => {
    db.writer.prepare('DELETE FROM paper_copies').run();
    for (const [at, id] of cases.entries()) {
      const day = new Date(Date.UTC(2020, 0, 1) + (at % 2000) * 86_400_000).toISOString();
      for (let number = 1; number <= 5; number += 1) {
        const state =
          number === 1 ? 'kept' : number === 2 && at % 5 === 0 ? 'handed' : number < 4 ? 'returned' : 'printed';
        const holder = state === 'handed' ? '製造部' : '';
        const { lastInsertRowid } = copy.run(id, number, state, holder, day.slice(0, 10), day);
        event.run(lastInsertRowid, state, day.slice(0, 10), state, holder, day);
      }
    }
  })();
  return { some: cases[Math.floor(cases.length / 2)] ?? 1 };
}
