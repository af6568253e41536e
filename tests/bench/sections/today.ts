import { addDays } from '../../../db/rules/dates.ts';
import type { Desk } from '../desk.ts';
import { LAST_DAY } from '../make-ledger.ts';
import { compare } from '../measure.ts';
import { p95AtMost, type Report } from '../report.ts';

const TODAY_MS = 50;

/** The page of the morning: everything that waits, in one question. */
export async function benchToday(report: Report, desk: Desk, runs: number): Promise<void> {
  report.section('today');
  const open = desk.db.reader
    .prepare<[], number>(`SELECT count(*) FROM cases WHERE state IN ('accepted', 'at-station', 'waiting', 'decided')`)
    .pluck()
    .get();
  const theirs = byHand(desk);
  await report.row(async () => {
    const { ours, theirs: beside } = await compare(() => desk.do('today.get', {}), theirs, { runs });
    return {
      what: `what waits, ${open ?? 0} open cases`,
      figure: ours,
      beside: {
        how: 'counts and first lines of the lists by hand-written SQL, without stations and words',
        figure: beside,
      },
      bars: [p95AtMost(ours, TODAY_MS)],
    };
  });
  const waits = await desk.do('today.get', {});
  const counted = Object.entries(waits).flatMap(([name, value]) =>
    typeof value === 'object' && 'total' in value ? [`${name} ${value.total}`] : [],
  );
  report.note(counted.join(', '));
  await report.row(async () => {
    const change = async (): Promise<void> => {
      const { form, version } = await desk.do('cases.get', { id: 1 });
      await desk.do('cases.change', { id: 1, version, form: { ...form, salesOpinion: `${version}` } });
    };
    const { ours } = await compare(
      () => desk.do('today.get', {}),
      () => undefined,
      { runs, warmUp: 1, before: change },
    );
    return { what: 'after a case was changed', figure: ours, bars: [p95AtMost(ours, TODAY_MS)] };
  });
}

/** What somebody would write in a hurry: a count and twenty lines for each list. */
function byHand({ db }: Desk): () => void {
  const openStates = `('accepted', 'at-station', 'waiting', 'decided')`;
  const lists = [
    `FROM deadlines JOIN cases ON cases.id = case_id WHERE met IS NULL AND stopped = 0
       AND coalesce(due, target) < '${LAST_DAY}' AND state IN ${openStates}`,
    `FROM deadlines JOIN cases ON cases.id = case_id WHERE met IS NULL AND stopped = 0
       AND coalesce(due, target) BETWEEN '${LAST_DAY}' AND '${addDays(LAST_DAY, 3)}' AND state IN ${openStates}`,
    `FROM cases WHERE state = 'waiting'`,
    `FROM cases WHERE state = 'accepted'`,
    `FROM cases WHERE state = 'decided'`,
  ].flatMap((from) => [
    db.reader.prepare(`SELECT count(*) ${from}`),
    db.reader.prepare(`SELECT cases.id, number, customer_name, product, due_on ${from} ORDER BY due_on LIMIT 20`),
  ]);
  return () => {
    for (const statement of lists) statement.all();
  };
}
