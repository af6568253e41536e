import { addDays } from '../../../db/rules/dates.ts';
import type { Desk } from '../desk.ts';
import { LAST_DAY } from '../make-ledger.ts';
import { compare } from '../measure.ts';
import { p95AtMost, type Report } from '../report.ts';

const TODAY_MS = 50;
/** Behind a key: at once to the eye. */
const OVERRUNS_MS = 100;
/** Lines that the window asks for at a time. */
const PAGE = 100;

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
    const { ours } = await compare(
      () => desk.do('today.list', { list: 'late', offset: 100, limit: PAGE }),
      () => undefined,
      { runs },
    );
    return { what: 'a page of all that is late', figure: ours, bars: [p95AtMost(ours, TODAY_MS)] };
  });
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

/** The month's list of whom to ask: what units overran in all the closed cases, and what is late now. */
export async function benchOverruns(report: Report, desk: Desk, runs: number): Promise<void> {
  report.section('overruns');
  for (const kind of ['reminder', 'inquiry'] as const) {
    const { total } = await desk.do('slips.overruns', { kind, offset: 0, limit: 1 });
    const theirs = overrunsByHand(desk, kind);
    for (const [where, offset] of [
      ['first page', 0],
      ['last page', Math.max(0, total - PAGE)],
    ] as const) {
      await report.row(async () => {
        const { ours, theirs: beside } = await compare(
          () => desk.do('slips.overruns', { kind, offset, limit: PAGE }),
          () => theirs(offset),
          { runs },
        );
        return {
          what: `${kind === 'reminder' ? 'late now' : 'overrun in closed cases'}, ${total}, ${where}`,
          figure: ours,
          beside: { how: 'a count and a page by hand-written SQL, without words', figure: beside },
          bars: [p95AtMost(ours, OVERRUNS_MS)],
        };
      });
    }
  }
}

/** As one would ask the tables themselves, without what the file reckons of each limit. */
function overrunsByHand({ db }: Desk, kind: 'reminder' | 'inquiry'): (offset: number) => void {
  const late =
    kind === 'reminder'
      ? `met IS NULL AND stopped = 0 AND coalesce(due, target) < '${LAST_DAY}'`
      : 'substr(met, 1, 10) > coalesce(due, target)';
  const state = kind === 'reminder' ? 'closed_on IS NULL' : `closed_on IS NOT NULL AND code <> 'closing'`;
  const from = `FROM deadlines JOIN cases ON cases.id = case_id WHERE ${late} AND ${state} AND import_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM slips WHERE slips.case_id = cases.id AND about = code AND kind = 'inquiry')`;
  const count = db.reader.prepare(`SELECT count(*) ${from}`);
  const page = db.reader.prepare<[number]>(
    `SELECT cases.id, number, customer_name, code, due, met ${from}
     ORDER BY julianday(coalesce(met, '${LAST_DAY}')) - julianday(coalesce(due, target)) DESC LIMIT ${PAGE} OFFSET ?`,
  );
  return (offset) => {
    count.get();
    page.all(offset);
  };
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
