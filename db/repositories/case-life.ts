/**
 * What a case lives through, by compiled statements on one connection: visits, pauses, milestones,
 * finding, shares, improvements, negotiations, decisions, replies and links.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { Insertable, Selectable } from 'kysely';

import type { Owed } from '../rules/lateness.ts';
import type { CaseRow, Schema } from '../schema.ts';
import { compiler, oncePerConnection } from '../statements.ts';

export type VisitRow = Selectable<Schema['visits']>;
export type PauseRow = Selectable<Schema['pauses']>;
export type FindingRow = Selectable<Schema['findings']>;
export type ShareRow = Selectable<Schema['shares']>;
export type ImprovementRow = Selectable<Schema['improvements']>;
export type DecisionRow = Selectable<Schema['decisions']>;
export type OutcomeRow = Selectable<Schema['decision_outcomes']>;
export type LinkKind = Schema['case_links']['kind'];

/** Another case, as far as a list of cases shows it. */
export type OtherCaseRow = Pick<CaseRow, 'id' | 'number' | 'state' | 'customer_name' | 'product' | 'accepted_on'>;
export type LinkedRow = OtherCaseRow & {
  readonly kind: LinkKind;
  readonly note: string;
  readonly direction: 'earlier' | 'later';
};

export interface LifeStore {
  /** In the order in which they were sent. */
  visits(caseId: number): readonly VisitRow[];
  addVisit(visit: Omit<VisitRow, 'id'>): void;
  changeVisit(id: number, changes: Partial<Omit<VisitRow, 'id' | 'case_id'>>): void;
  pauses(caseId: number): readonly PauseRow[];
  startPause(pause: Omit<PauseRow, 'id' | 'until_at'>): void;
  endPause(caseId: number, until: string): void;
  milestones(caseId: number): readonly Selectable<Schema['milestones']>[];
  setMilestone(row: Insertable<Schema['milestones']>): void;
  setAgreed(row: Insertable<Schema['agreed_limits']>): void;
  finding(caseId: number): FindingRow | undefined;
  shares(caseId: number): readonly ShareRow[];
  /** The finding with its shares, whole. */
  setFinding(row: FindingRow, shares: readonly Omit<ShareRow, 'case_id' | 'line'>[]): void;
  improvements(caseId: number): readonly ImprovementRow[];
  setImprovement(row: ImprovementRow): void;
  negotiations(caseId: number): readonly Selectable<Schema['negotiations']>[];
  addNegotiation(row: Insertable<Schema['negotiations']>): void;
  decisions(caseId: number): readonly DecisionRow[];
  outcomesOf(decisionId: number): readonly OutcomeRow[];
  addDecision(row: Omit<DecisionRow, 'id'>, outcomes: readonly Omit<OutcomeRow, 'decision_id'>[]): void;
  withdrawDecisions(caseId: number, at: string): void;
  /** Closings before the case was reopened. */
  earlierClosings(caseId: number): readonly Selectable<Schema['earlier_closings']>[];
  keepClosing(row: Insertable<Schema['earlier_closings']>): void;
  replies(caseId: number): readonly Selectable<Schema['replies']>[];
  addReply(row: Insertable<Schema['replies']>): void;
  /** Both ways, the older link first. */
  links(caseId: number): readonly LinkedRow[];
  addLink(row: Insertable<Schema['case_links']>): void;
  /** The case that `caseId` was merged into. */
  mergedInto(caseId: number): number | undefined;
  removeMerge(caseId: number): void;
  mergedHere(caseId: number): number;
  /** Other cases of the customer, newest first. */
  casesOfCustomer(customerId: number, except: number, limit: number): readonly OtherCaseRow[];
  /** Cases with this material, or product, accepted from `first` to `last`; voided and merged ones are none. Newest first. */
  casesOfProduct(goods: { product: string; materialNo: string; first: string; last: string }): readonly OtherCaseRow[];
  /** What is due, as last reckoned. */
  dueTimes(caseId: number): readonly Owed[];
}

export const lifeStore: (connection: BetterSqlite3.Database) => LifeStore = oncePerConnection(createLifeStore);

const otherColumns = 'cases.id, cases.number, cases.state, cases.customer_name, cases.product, cases.accepted_on';

function createLifeStore(connection: BetterSqlite3.Database): LifeStore {
  const statement = compiler(connection);
  const ofCase = <Row>(table: string, order: string, caseId: number): readonly Row[] =>
    statement<[number], Row>(`SELECT * FROM ${table} WHERE case_id = ? ORDER BY ${order}`).all(caseId);
  /** The columns are those of the row's type, so the text of a table's statement is always the same. */
  const insert = (table: string, row: object, verb = 'INSERT'): number | bigint => {
    const columns = Object.keys(row);
    const sql = `${verb} INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`;
    return statement<[object]>(sql).run(row).lastInsertRowid;
  };

  return {
    visits: (caseId) => ofCase<VisitRow>('visits', 'id', caseId),
    addVisit: (visit) => void insert('visits', visit),
    changeVisit(id, changes) {
      const sets = Object.keys(changes).map((name) => `${name} = @${name}`);
      statement<[object]>(`UPDATE visits SET ${sets.join(', ')} WHERE id = @id`).run({ ...changes, id });
    },

    pauses: (caseId) => ofCase<PauseRow>('pauses', 'id', caseId),
    startPause: (pause) => void insert('pauses', pause),
    endPause: (caseId, until) =>
      void statement<[string, number]>('UPDATE pauses SET until_at = ? WHERE case_id = ? AND until_at IS NULL').run(
        until,
        caseId,
      ),
    milestones: (caseId) => ofCase<Selectable<Schema['milestones']>>('milestones', 'at, milestone', caseId),
    setMilestone: (row) => void insert('milestones', row, 'REPLACE'),
    setAgreed: (row) => void insert('agreed_limits', row, 'REPLACE'),

    finding: (caseId) => statement<[number], FindingRow>('SELECT * FROM findings WHERE case_id = ?').get(caseId),
    shares: (caseId) => ofCase<ShareRow>('shares', 'line', caseId),
    setFinding(row, shares) {
      insert('findings', row, 'REPLACE');
      statement<[number]>('DELETE FROM shares WHERE case_id = ?').run(row.case_id);
      for (const [index, share] of shares.entries()) {
        insert('shares', { case_id: row.case_id, line: index + 1, ...share });
      }
    },
    improvements: (caseId) => ofCase<ImprovementRow>('improvements', 'line', caseId),
    setImprovement: (row) => void insert('improvements', row, 'REPLACE'),

    negotiations: (caseId) => ofCase<Selectable<Schema['negotiations']>>('negotiations', 'id', caseId),
    addNegotiation: (row) => void insert('negotiations', row),
    decisions: (caseId) => ofCase<DecisionRow>('decisions', 'id', caseId),
    outcomesOf: (decisionId) =>
      statement<[number], OutcomeRow>('SELECT * FROM decision_outcomes WHERE decision_id = ? ORDER BY outcome').all(
        decisionId,
      ),
    addDecision(row, outcomes) {
      const decisionId = Number(insert('decisions', row));
      for (const outcome of outcomes) insert('decision_outcomes', { decision_id: decisionId, ...outcome });
    },
    withdrawDecisions: (caseId, at) =>
      void statement<[string, number]>(
        'UPDATE decisions SET withdrawn_at = ? WHERE case_id = ? AND withdrawn_at IS NULL',
      ).run(at, caseId),
    earlierClosings: (caseId) =>
      ofCase<Selectable<Schema['earlier_closings']>>('earlier_closings', 'closed_on', caseId),
    keepClosing: (row) => void insert('earlier_closings', row, 'REPLACE'),
    replies: (caseId) => ofCase<Selectable<Schema['replies']>>('replies', 'id', caseId),
    addReply: (row) => void insert('replies', row),

    links: (caseId) =>
      statement<[{ id: number }], LinkedRow>(
        `SELECT 'earlier' AS direction, link.kind, link.note, link.at, ${otherColumns}
         FROM case_links AS link JOIN cases ON cases.id = link.to_case WHERE link.from_case = @id
         UNION ALL
         SELECT 'later', link.kind, link.note, link.at, ${otherColumns}
         FROM case_links AS link JOIN cases ON cases.id = link.from_case WHERE link.to_case = @id
         ORDER BY 4, 5`,
      ).all({ id: caseId }),
    addLink: (row) => void insert('case_links', row, 'INSERT OR IGNORE'),
    mergedInto: (caseId) =>
      statement<[number], { to_case: number }>(
        `SELECT to_case FROM case_links WHERE from_case = ? AND kind = 'merged'`,
      ).get(caseId)?.to_case,
    removeMerge: (caseId) =>
      void statement<[number]>(`DELETE FROM case_links WHERE from_case = ? AND kind = 'merged'`).run(caseId),
    mergedHere: (caseId) =>
      statement<[number], { count: number }>(
        `SELECT count(*) AS count FROM case_links WHERE to_case = ? AND kind = 'merged'`,
      ).get(caseId)?.count ?? 0,

    casesOfCustomer: (customerId, except, limit) =>
      statement<[number, number, number], OtherCaseRow>(
        `SELECT ${otherColumns} FROM cases WHERE customer_id = ? AND id <> ?
         ORDER BY accepted_on IS NULL DESC, accepted_on DESC, id DESC LIMIT ?`,
      ).all(customerId, except, limit),
    casesOfProduct: (goods) =>
      statement<[typeof goods], OtherCaseRow>(
        `SELECT ${otherColumns} FROM cases
         WHERE accepted_on BETWEEN @first AND @last AND state NOT IN ('voided', 'merged')
           AND EXISTS (SELECT 1 FROM case_goods WHERE case_id = cases.id
             AND (@materialNo <> '' AND material_no = @materialNo OR @product <> '' AND product = @product))
         ORDER BY accepted_on DESC, id DESC`,
      ).all(goods),
    dueTimes: (caseId) =>
      statement<[number], Omit<Owed, 'stopped'> & { readonly stopped: 0 | 1 }>(
        'SELECT code, target, due, met, stopped FROM deadlines WHERE case_id = ?',
      )
        .all(caseId)
        .map((owed) => ({ ...owed, stopped: owed.stopped === 1 })),
  };
}
