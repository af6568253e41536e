import type BetterSqlite3 from 'better-sqlite3';

import { addDays } from '../../db/rules/dates.ts';
import type { NewCase } from '../../db/schema.ts';
import type { Random } from './random.ts';

/** Writes what happened to a case after it was accepted. */
export interface LifeWriter {
  write(id: number, row: NewCase): void;
}

interface LifeOptions {
  readonly random: Random;
  readonly today: string;
}

/** Stations of P2 that every case passes, with their units. */
const stations = [
  ['quality', 'quality'],
  ['manufacturing', 'manufacturing'],
  ['manager-office', 'manufacturing'],
  ['check', 'gm-office'],
  ['proposal', 'sales'],
  ['negotiation', 'sales'],
  ['composite', 'gm-office'],
] as const;

/** Of older cases only the closing is written down, as an office has them that began with an import. */
const LIVED_DAYS = 365;
const DAYS_AT_A_STATION = 3;

export function lifeWriter(writer: BetterSqlite3.Database, { random, today }: LifeOptions): LifeWriter {
  const deadline = writer.prepare(
    `INSERT INTO deadlines (case_id, code, started, target, due, met, stopped) VALUES (?, ?, ?, NULL, ?, ?, ?)`,
  );
  const visit = writer.prepare(
    `INSERT INTO visits (case_id, station, unit, person, state, sent_at, agreed_due, returned_at, returned_by, opinion, reason)
     VALUES (?, ?, ?, '陳品管', ?, ?, ?, ?, '', '', '')`,
  );
  const pause = writer.prepare(`INSERT INTO pauses (case_id, from_at, reason) VALUES (?, ?, '客戶提供不良樣品中')`);
  const decision = writer.prepare(
    `INSERT INTO decisions (case_id, at, level, by, note) VALUES (?, ?, 'gm', '總經理', '')`,
  );
  const reply = writer.prepare(
    `INSERT INTO replies (case_id, at, way, by, text) VALUES (?, ?, 'telephone', '林業務', '已告知處理結果。')`,
  );
  const improvement = writer.prepare(
    `INSERT INTO improvements (case_id, line, tracked, exempt_reason, measure, owner, due_on, check_on, verified_note)
     VALUES (?, 1, 1, '', '模具加裝防呆，首件全檢。', '製造部 周課長', ?, ?, '')`,
  );
  const call = writer.prepare(
    `INSERT INTO follow_ups (case_id, rule, round, place, drawn, since, due_on, done_at, by, signed, note)
     VALUES (?, 'settled', 1, ?, 1, ?, ?, ?, '', 0, '')`,
  );
  const slip = writer.prepare(
    `INSERT INTO slips (kind, case_id, serial, number, on_date, unit, person, about, about_due, about_days, text,
       answered_on, answer, customer_name, product, lot_no, created_at, actor)
     VALUES ('reminder', ?, 1, ?, ?, 'quality', '', ?, ?, 1, '', ?, '', '', '', '', ?, '王小明')`,
  );
  let calls = 0;

  const at = (date: string): string => `${date}T02:00:00.000Z`;
  const noLaterThanToday = (date: string): string => (date > today ? today : date);

  /** Some stops that were answered, one after another; answers the day of the last answer. */
  function pass(id: number, from: string, count: number): string {
    let day = from;
    for (const [station, unit] of stations.slice(0, count)) {
      const sent = day;
      const due = addDays(sent, DAYS_AT_A_STATION);
      day = noLaterThanToday(addDays(sent, random.whole(0, 4)));
      const { lastInsertRowid } = visit.run(id, station, unit, 'returned', at(sent), due, at(day));
      deadline.run(id, `visit:${lastInsertRowid}`, sent, due, day, 0);
    }
    return day;
  }

  function out(id: number, number: string, station: (typeof stations)[number], from: string): void {
    const sent = noLaterThanToday(addDays(from, random.whole(0, 2)));
    const due = addDays(sent, DAYS_AT_A_STATION);
    const { lastInsertRowid } = visit.run(id, station[0], station[1], 'out', at(sent), due, null);
    deadline.run(id, `visit:${lastInsertRowid}`, sent, due, null, 0);
    if (due < today && random.chance(0.5)) {
      slip.run(
        id,
        `${number}-R1`,
        today,
        `visit:${lastInsertRowid}`,
        due,
        random.chance(0.5) ? today : null,
        at(today),
      );
    }
  }

  return {
    write(id, row) {
      const { accepted_on: accepted, due_on: due, closed_on: closed, state } = row;
      const number = row.number ?? '';
      if (!accepted || !due || state === 'voided') return;
      deadline.run(
        id,
        'closing',
        accepted,
        state === 'waiting' ? null : due,
        closed ?? null,
        state === 'waiting' ? 1 : 0,
      );
      if (closed) {
        if (accepted < addDays(today, -LIVED_DAYS)) return;
        const last = pass(id, accepted, 3);
        decision.run(id, at(last));
        reply.run(id, at(last));
        if (random.chance(0.1)) {
          calls += 1;
          const until = addDays(closed, 3);
          call.run(id, calls, closed, until, until < today ? at(until) : null);
        }
        return;
      }
      if (random.chance(0.2)) {
        const check = addDays(accepted, random.whole(10, 60));
        improvement.run(id, addDays(accepted, 10), check);
        deadline.run(id, 'improve:1', check, check, null, 0);
      }
      switch (state) {
        case 'accepted':
          pass(id, accepted, random.whole(0, stations.length));
          return;
        case 'at-station': {
          const before = random.whole(0, stations.length - 1);
          const station = stations[before] ?? stations[0];
          out(id, number, station, pass(id, accepted, before));
          return;
        }
        case 'waiting':
          pause.run(id, at(pass(id, accepted, random.whole(0, stations.length))));
          return;
        case 'decided': {
          const last = pass(id, accepted, stations.length);
          decision.run(id, at(last));
          if (random.chance(0.5)) reply.run(id, at(last));
          return;
        }
        default:
          return;
      }
    },
  };
}
