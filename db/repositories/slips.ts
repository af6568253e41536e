/** 催辦單, 查辦單, 異常處理單, 簽呈 by compiled statements on one connection. */
import type BetterSqlite3 from 'better-sqlite3';
import type { Selectable } from 'kysely';

import type { CaseRow, Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export type SlipRow = Selectable<Schema['slips']>;
export type SlipKindName = SlipRow['kind'];

/** A slip with what the lists show of its case; all null of an abnormality slip. */
export type SlipWithCase = SlipRow & {
  readonly case_number: string | null;
  readonly case_customer: string | null;
  readonly case_product: string | null;
  readonly policy_id: number | null;
};

/** A limit that was passed, as the table of deadlines has it. */
export interface OverrunRow {
  readonly case_id: number;
  readonly version: number;
  readonly number: string;
  readonly customer_name: string;
  readonly policy_id: number;
  readonly region: CaseRow['region'];
  /** Unit that has the form now. */
  readonly holder: string;
  readonly closed: 0 | 1;
  readonly code: string;
  readonly due: string;
  readonly met: string | null;
  /** Of a station; null for a limit of the policy. */
  readonly station: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  /** Slips of this kind that were made for it. */
  readonly made: number;
}

interface OverrunFilter {
  readonly caseId?: number | undefined;
  /** `reminder` of open cases, `inquiry` of closed ones. */
  readonly kind?: 'reminder' | 'inquiry' | undefined;
  /** The present moment on the office's clock: `2026-10-14T09:20`. */
  readonly now: string;
  readonly offset: number;
  readonly limit: number;
}

export interface SlipStore {
  byId(id: number): SlipWithCase | undefined;
  /** Open ones first, newest first. */
  list(filter: {
    readonly id?: number | undefined;
    readonly kind?: SlipKindName | undefined;
    readonly caseId?: number | undefined;
    readonly openOnly: boolean;
    readonly offset: number;
    readonly limit: number;
  }): { readonly total: number; readonly rows: readonly SlipWithCase[] };
  openCounts(): readonly { readonly kind: SlipKindName; readonly count: number }[];
  /**
   * What is late, longest first: of open cases every limit that passed, of closed
   * ones what a unit overran. Without a case, closed ones drop out once their slip
   * is made, and imported ones are history.
   */
  overruns(filter: OverrunFilter): { readonly total: number; readonly rows: readonly OverrunRow[] };
  /** The next running number of that kind for cases of that number. */
  nextSerial(kind: SlipKindName, caseNumber: string): number;
  /** The next running number of abnormality slips of a year. */
  nextAbnormality(year: string): number;
  insert(row: Omit<SlipRow, 'id' | 'answered_on' | 'answer' | 'became_case'>): number;
  answer(id: number, on: string, answer: string): void;
  setBecameCase(id: number, caseId: number): void;
  /** The draft that was begun from a slip, if it is still there. */
  draftOf(id: number): number | undefined;
}

export const slipStore: (connection: BetterSqlite3.Database) => SlipStore = oncePerConnection(createStore);

const slipColumns = `slips.*, cases.number AS case_number, cases.customer_name AS case_customer,
  cases.product AS case_product, cases.policy_id`;
const slipTables = 'slips LEFT JOIN cases ON cases.id = slips.case_id';

/** The hard limit, or the target where there is no other. */
const end = 'coalesce(deadlines.due, deadlines.target)';
/** Late is what is due before now; a due day is over when that day is. What comes back by itself is no limit. */
const lateNow = `deadlines.met IS NULL AND deadlines.stopped = 0 AND ${end} < @now
  AND substr(@now, 1, length(${end})) > ${end} AND deadlines.code NOT GLOB 'improve:*' AND deadlines.code NOT GLOB 'call:*'`;

const lateColumns = `deadlines.case_id, deadlines.code, ${end} AS due, deadlines.met`;
const lateSources = {
  /** Of one case, by its key. */
  case: `SELECT ${lateColumns}, coalesce(overran, julianday(@now) - julianday(${end})) AS late
    FROM deadlines WHERE deadlines.case_id = @caseId AND (overran IS NOT NULL OR (${lateNow}))`,
  /** Not met to this day: few, whatever the years. */
  now: `SELECT ${lateColumns}, julianday(@now) - julianday(${end}) AS late
    FROM deadlines INDEXED BY deadlines_open WHERE ${lateNow}`,
  /** Met, but late. */
  overran: `SELECT ${lateColumns}, overran AS late FROM deadlines INDEXED BY deadlines_overrun WHERE overran IS NOT NULL`,
} as const;

const alive = `cases.number IS NOT NULL AND cases.state NOT IN ('voided', 'merged')`;
const ofOpen = 'cases.closed_on IS NULL AND late.met IS NULL';
const ofClosed = `cases.closed_on IS NOT NULL AND late.code <> 'closing'`;
/** Asked once; what an import brought is history. */
const notAsked = `cases.import_id IS NULL
  AND (late.case_id, late.code) NOT IN (SELECT case_id, about FROM slips WHERE kind = 'inquiry')`;

/** `FROM` and `WHERE` of the overruns: no more of the deadlines is looked at than can be late. */
function overrunsFrom({ caseId, kind }: Pick<OverrunFilter, 'caseId' | 'kind'>): string {
  const one = caseId !== undefined;
  const source = one
    ? lateSources.case
    : kind === 'reminder'
      ? lateSources.now
      : `${lateSources.overran} UNION ALL ${lateSources.now}`;
  const closed = one ? ofClosed : `${ofClosed} AND ${notAsked}`;
  const which = kind === 'reminder' ? ofOpen : kind === 'inquiry' ? closed : `((${ofOpen}) OR (${closed}))`;
  return `(${source}) late CROSS JOIN cases ON cases.id = late.case_id WHERE ${alive} AND ${which}`;
}

function createStore(connection: BetterSqlite3.Database): SlipStore {
  const statement = compiler(connection);
  const count = (from: string, filter: object): number =>
    statement<[object], { total: number }>(`SELECT count(*) AS total FROM ${from}`).get(filter)?.total ?? 0;

  return {
    byId: (id) =>
      statement<[number], SlipWithCase>(`SELECT ${slipColumns} FROM ${slipTables} WHERE slips.id = ?`).get(id),

    list({ id, kind, caseId, openOnly, offset, limit }) {
      const filter = { id: id ?? null, kind: kind ?? null, caseId: caseId ?? null, openOnly: openOnly ? 1 : 0 };
      const from = `${slipTables} WHERE (@id IS NULL OR slips.id = @id) AND (@kind IS NULL OR slips.kind = @kind)
        AND (@caseId IS NULL OR slips.case_id = @caseId)
        AND (@openOnly = 0 OR (slips.answered_on IS NULL AND slips.became_case IS NULL))`;
      const rows = statement<[object], SlipWithCase>(
        `SELECT ${slipColumns} FROM ${from}
         ORDER BY slips.answered_on IS NOT NULL OR slips.became_case IS NOT NULL, slips.on_date DESC, slips.id DESC
         LIMIT @limit OFFSET @offset`,
      ).all({ ...filter, offset, limit });
      return { total: count(from, filter), rows };
    },

    openCounts: () =>
      statement<[], { kind: SlipKindName; count: number }>(
        `SELECT kind, count(*) AS count FROM slips WHERE answered_on IS NULL AND became_case IS NULL GROUP BY kind`,
      ).all(),

    overruns({ caseId, kind, now, offset, limit }) {
      const filter = { now, ...(caseId === undefined ? {} : { caseId }) };
      const from = overrunsFrom({ caseId, kind });
      // All are looked at once, for the order and the total; only the lines that are answered are put together.
      const rows = statement<[object], OverrunRow & { readonly total: number }>(
        `WITH found AS MATERIALIZED (SELECT late.* FROM ${from} ORDER BY late.late DESC, late.case_id, late.code),
           page AS MATERIALIZED (SELECT *, (SELECT count(*) FROM found) AS total FROM found LIMIT @limit OFFSET @offset)
         SELECT cases.id AS case_id, cases.version, cases.number, cases.customer_name, cases.policy_id, cases.region,
           cases.unit AS holder, cases.closed_on IS NOT NULL AS closed, page.code, page.due, page.met,
           visits.station, visits.unit, visits.person, page.total,
           (SELECT count(*) FROM slips WHERE slips.case_id = cases.id AND slips.about = page.code
             AND slips.kind = CASE WHEN cases.closed_on IS NULL THEN 'reminder' ELSE 'inquiry' END) AS made
         FROM page CROSS JOIN cases ON cases.id = page.case_id
         LEFT JOIN visits ON visits.id = CASE WHEN page.code GLOB 'visit:*' THEN CAST(substr(page.code, 7) AS INTEGER) END
         ORDER BY page.late DESC, page.case_id, page.code`,
      ).all({ ...filter, offset, limit });
      return { total: rows[0]?.total ?? (offset === 0 ? 0 : count(from, filter)), rows };
    },

    nextSerial: (kind, caseNumber) =>
      (statement<[string, string], { last: number | null }>(
        `SELECT max(slips.serial) AS last FROM slips JOIN cases ON cases.id = slips.case_id
         WHERE slips.kind = ? AND cases.number = ?`,
      ).get(kind, caseNumber)?.last ?? 0) + 1,
    nextAbnormality: (year) =>
      (statement<[string], { last: number | null }>(
        `SELECT max(serial) AS last FROM slips WHERE kind = 'abnormality' AND substr(on_date, 1, 4) = ?`,
      ).get(year)?.last ?? 0) + 1,

    insert(row) {
      const columns = Object.keys(row);
      const { lastInsertRowid } = statement<[object]>(
        `INSERT INTO slips (${columns.join(', ')}, answer) VALUES (${columns.map((name) => `@${name}`).join(', ')}, '')`,
      ).run(row);
      return Number(lastInsertRowid);
    },
    answer(id, on, answer) {
      statement<[string, string, number]>('UPDATE slips SET answered_on = ?, answer = ? WHERE id = ?').run(
        on,
        answer,
        id,
      );
    },
    setBecameCase(id, caseId) {
      statement<[number, number]>('UPDATE slips SET became_case = ? WHERE id = ?').run(caseId, id);
    },
    draftOf: (id) => statement<[number], { id: number }>('SELECT id FROM drafts WHERE slip_id = ?').get(id)?.id,
  };
}
