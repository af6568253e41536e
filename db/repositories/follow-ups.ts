/** 回訪 by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export type FollowUpRow = Selectable<Schema['follow_ups']>;

/** Rule of calls that nobody drew: the clerk wanted them. */
export const BY_HAND = 'by-hand';

export type FollowUpWithCase = FollowUpRow & {
  readonly case_number: string | null;
  readonly customer_name: string;
  readonly contact_name: string;
  readonly contact_telephone: string;
  readonly policy_id: number;
};

export type FollowUpShow = 'open' | 'done' | 'not-drawn' | 'all';

export interface RatioRow {
  readonly rule: string;
  readonly policy_id: number;
  readonly eligible: number;
  readonly drawn: number;
  readonly done: number;
  readonly in_time: number;
  readonly satisfied: number;
}

export interface FollowUpStore {
  byId(id: number): FollowUpWithCase | undefined;
  ofCase(caseId: number): readonly FollowUpRow[];
  list(filter: {
    readonly id?: number | undefined;
    readonly caseId?: number | undefined;
    readonly show: FollowUpShow;
    readonly offset: number;
    readonly limit: number;
  }): { readonly total: number; readonly rows: readonly FollowUpWithCase[] };
  /** The place of the next case the rule looks at, from 1. */
  nextPlace(rule: string): number;
  insert(
    row: Pick<FollowUpRow, 'case_id' | 'rule' | 'round' | 'place' | 'drawn' | 'since' | 'due_on' | 'note'>,
  ): number;
  setDue(id: number, since: string, dueOn: string | null): void;
  record(id: number, call: Pick<FollowUpRow, 'done_at' | 'by' | 'method' | 'signed' | 'satisfaction' | 'note'>): void;
  /** Calls that were drawn and not made yet wait for the case to be closed again. */
  suspend(caseId: number): void;
  /** First rounds by rule, of cases that reached the milestone in the month. */
  ratio(month: string): readonly RatioRow[];
  /** What the draw of this office is seeded with. */
  seed(): string;
}

export const followUpStore: (connection: BetterSqlite3.Database) => FollowUpStore = oncePerConnection(createStore);

const columns = `follow_ups.*, cases.number AS case_number, cases.customer_name, cases.contact_name,
  cases.contact_telephone, cases.policy_id`;
/** A case that is void, or lives on in another, is not called back. */
const alive = `cases.state NOT IN ('voided', 'merged')`;
const shown: Readonly<Record<FollowUpShow, string>> = {
  open: `drawn = 1 AND done_at IS NULL AND follow_ups.due_on IS NOT NULL AND ${alive}`,
  done: 'done_at IS NOT NULL',
  'not-drawn': `drawn = 0 AND ${alive}`,
  all: 'TRUE',
};
const orders: Readonly<Record<FollowUpShow, string>> = {
  open: 'follow_ups.due_on, follow_ups.id',
  done: 'done_at DESC, follow_ups.id DESC',
  'not-drawn': 'since DESC, follow_ups.id DESC',
  all: 'follow_ups.case_id DESC, rule, round',
};

function createStore(connection: BetterSqlite3.Database): FollowUpStore {
  const statement = compiler(connection);

  return {
    byId: (id) =>
      statement<[number], FollowUpWithCase>(
        `SELECT ${columns} FROM follow_ups JOIN cases ON cases.id = case_id WHERE follow_ups.id = ?`,
      ).get(id),
    ofCase: (caseId) =>
      statement<[number], FollowUpRow>('SELECT * FROM follow_ups WHERE case_id = ? ORDER BY rule, round').all(caseId),

    list({ id, caseId, show, offset, limit }) {
      const filter = { id: id ?? null, caseId: caseId ?? null };
      const from = `follow_ups JOIN cases ON cases.id = case_id
        WHERE ${shown[show]} AND (@id IS NULL OR follow_ups.id = @id) AND (@caseId IS NULL OR case_id = @caseId)`;
      const rows = statement<[object], FollowUpWithCase>(
        `SELECT ${columns} FROM ${from} ORDER BY ${orders[show]} LIMIT @limit OFFSET @offset`,
      ).all({ ...filter, offset, limit });
      const total = statement<[object], { total: number }>(`SELECT count(*) AS total FROM ${from}`).get(filter)?.total;
      return { total: total ?? 0, rows };
    },

    nextPlace: (rule) =>
      (statement<[string], { last: number | null }>(
        'SELECT max(place) AS last FROM follow_ups WHERE rule = ? AND round = 1',
      ).get(rule)?.last ?? 0) + 1,

    insert(row) {
      const { lastInsertRowid } = statement<[object]>(
        `INSERT INTO follow_ups (case_id, rule, round, place, drawn, since, due_on, by, signed, note)
         VALUES (@case_id, @rule, @round, @place, @drawn, @since, @due_on, '', 0, @note)`,
      ).run(row);
      return Number(lastInsertRowid);
    },
    setDue(id, since, dueOn) {
      statement<[string, string | null, number]>('UPDATE follow_ups SET since = ?, due_on = ? WHERE id = ?').run(
        since,
        dueOn,
        id,
      );
    },
    record(id, call) {
      statement<[object]>(
        `UPDATE follow_ups SET done_at = @done_at, by = @by, method = @method, signed = @signed,
           satisfaction = @satisfaction, note = @note WHERE id = @id`,
      ).run({ ...call, id });
    },
    suspend(caseId) {
      statement<[number, string]>(
        'UPDATE follow_ups SET due_on = NULL WHERE case_id = ? AND drawn = 1 AND done_at IS NULL AND rule <> ?',
      ).run(caseId, BY_HAND);
    },

    ratio: (month) =>
      statement<[{ first: string; last: string }], RatioRow>(
        `SELECT first.rule, max(cases.policy_id) AS policy_id, count(*) AS eligible, sum(first.drawn) AS drawn,
           sum(first.done_at IS NOT NULL) AS done,
           sum(first.done_at IS NOT NULL AND date(first.done_at, 'localtime') <= first.due_on) AS in_time,
           sum(coalesce((SELECT satisfaction = 'satisfied' FROM follow_ups last
             WHERE last.case_id = first.case_id AND last.rule = first.rule AND last.done_at IS NOT NULL
             ORDER BY last.round DESC LIMIT 1), 0)) AS satisfied
         FROM follow_ups first JOIN cases ON cases.id = first.case_id
         WHERE first.round = 1 AND first.since BETWEEN @first AND @last AND ${alive} AND first.rule <> '${BY_HAND}'
           AND (first.drawn = 0 OR first.due_on IS NOT NULL OR first.done_at IS NOT NULL)
         GROUP BY first.rule ORDER BY first.rule`,
      ).all({ first: `${month}-01`, last: `${month}-31` }),

    seed: () =>
      // A file from before the draw has no seed of its own: the moment it was set up is as good, and stays.
      statement<[string], { seed: string }>(
        `SELECT coalesce((SELECT json_extract(value, '$') FROM settings WHERE key = ?),
           (SELECT min(created_at) FROM policies), '') AS seed`,
      ).get(SEED_SETTING)?.seed ?? '',
  };
}

/** Written once, when the office is set up. */
export const SEED_SETTING = 'drawSeed';
