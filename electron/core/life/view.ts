/** The life of a case whole, as one moment shows it. */
import type BetterSqlite3 from 'better-sqlite3';

import {
  lifeStore,
  type DecisionRow,
  type FindingRow,
  type LifeStore,
  type OtherCaseRow,
  type ShareRow,
  type VisitRow,
} from '../../../db/repositories/case-life.ts';
import { caseStore } from '../../../db/repositories/cases.ts';
import { officeLookups } from '../../../db/repositories/office-lookups.ts';
import { possibleActions } from '../../../db/rules/case-life.ts';
import { isOpen } from '../../../db/rules/case-state.ts';
import { addDays, type YearStyle } from '../../../db/rules/dates.ts';
import { emptyFinding, findingForm, type ReadFinding } from '../../../db/rules/finding.ts';
import { improvementForm } from '../../../db/rules/improvement.ts';
import type { LocaleCode, Policy } from '../../../db/rules/policy.ts';
import { nextStations, visitsOut } from '../../../db/rules/route.ts';
import type { CaseRow } from '../../../db/schema.ts';
import type { CallOutput } from '../../contract/calls.ts';
import type { CaseLife, VisitView } from '../../contract/life.ts';
import { policyOf } from '../case-work.ts';
import { deadlineViews } from '../deadlines.ts';
import { Refusal } from '../refusal.ts';
import { acceptedMoment, factsOf } from './facts.ts';
import { accusedParts } from './recusal.ts';

interface ViewOptions {
  readonly style: YearStyle;
  /** The present moment, ISO. */
  readonly now: string;
  readonly locale: LocaleCode;
}

/** Days before a complaint in which others of its product are counted, its own day included. */
const PRODUCT_DAYS = 30;
const OTHERS_MOST = 20;

export function caseLife(connection: BetterSqlite3.Database, id: number, options: ViewOptions): CaseLife {
  return connection.transaction((): CaseLife => {
    const row = caseStore(connection).row(id);
    if (!row) throw new Refusal('not-found');
    const life = lifeStore(connection);
    const { policy } = policyOf(officeLookups(connection), row);
    const visits = life.visits(id);
    const finding = life.finding(id);
    const shares = life.shares(id);
    const { now, locale } = options;
    return {
      id,
      version: row.version,
      state: row.state,
      holders: holdersOf(row, visits),
      stations: stationsOf(row, visits, { policy, locale }),
      visits: visits.map(visitView),
      pauses: life.pauses(id).map(({ from_at, until_at, reason }) => ({ from: from_at, until: until_at, reason })),
      deadlines: deadlineViews(connection, id, { locale, now }),
      finding: finding === undefined ? emptyFinding() : findingForm(readRow(finding, shares), options.style),
      lossAmount: finding?.loss_amount ?? null,
      shares: shares.map(({ unit, person, share }) => ({ unit, person, share })),
      improvements: improvementsOf(life, id, options.style),
      negotiations: life.negotiations(id).map(withoutCase),
      decisions: life.decisions(id).map((decision) => decisionView(life, decision)),
      replies: life.replies(id).map(withoutCase),
      milestones: life.milestones(id).map(withoutCase),
      accusedActed: accusedParts(life, id, row.accused, policy).map((part) => ({ ...part })),
      urgent: row.urgent === 1,
      anonymous: row.anonymous === 1,
      maliciousReason: row.malicious_reason,
      links: life.links(id).map(({ kind, direction, note, ...other }) => ({
        kind,
        direction,
        note,
        other: otherView(other),
      })),
      others: row.customer_id === null ? [] : life.casesOfCustomer(row.customer_id, id, OTHERS_MOST).map(otherView),
      sameProduct: sameProductCases(life, row).length,
      possible: possibleActions(factsOf(connection, row, now), { policy, locale }).map((possible) => ({
        ...possible,
        params: { ...possible.params },
      })),
    };
  })();
}

/** Units that have the form: those it is out with, else the accepting unit since it came back. */
function holdersOf(row: CaseRow, visits: readonly VisitRow[]): CaseLife['holders'] {
  if (row.state === 'filed' || !isOpen(row.state)) return [];
  const out = visitsOut(visits);
  if (out.length > 0) return out.map(({ unit, sent_at, id }) => ({ unit, since: sent_at, visit: id }));
  const since = visits.reduce(
    (latest, { returned_at: at, state }) => (state !== 'skipped' && at !== null && at > latest ? at : latest),
    acceptedMoment(row),
  );
  return [{ unit: row.unit, since, visit: null }];
}

function stationsOf(
  row: CaseRow,
  visits: readonly VisitRow[],
  { policy, locale }: { readonly policy: Policy; readonly locale: LocaleCode },
): CaseLife['stations'] {
  const travelling = row.state === 'accepted' || row.state === 'at-station';
  const next = travelling ? nextStations(visits, policy) : [];
  return policy.route.map((station) => ({
    code: station.code,
    unit: station.unit,
    task: station.task[locale],
    part: station.part,
    condition: station.condition,
    parallel: station.parallel,
    next: next.includes(station),
  }));
}

function visitView(visit: VisitRow): VisitView {
  return {
    id: visit.id,
    station: visit.station,
    unit: visit.unit,
    person: visit.person,
    state: visit.state,
    sentAt: visit.sent_at,
    returnedAt: visit.returned_at,
    returnedBy: visit.returned_by,
    opinion: visit.opinion,
    reason: visit.reason,
  };
}

export function readRow(row: FindingRow, shares: readonly ShareRow[]): ReadFinding {
  return {
    established: row.established,
    judgedBy: row.judged_by,
    judgedOn: row.judged_on,
    judgedReason: row.judged_reason,
    abnormality: row.abnormality,
    cause: row.cause,
    causeNote: row.cause_note,
    humanNegligence: row.human_negligence === 1,
    productionUnit: row.production_unit,
    machineShift: row.machine_shift,
    operators: row.operators,
    producedOn: row.produced_on,
    party: row.party,
    partyName: row.party_name,
    lossAmount: row.loss_amount,
    lossNote: row.loss_note,
    discipline: row.discipline,
    investigatedOn: row.investigated_on,
    shares: shares.map(({ unit, person, share }) => ({ unit, person, share })),
  };
}

function improvementsOf(life: LifeStore, id: number, style: YearStyle): CaseLife['improvements'] {
  return life.improvements(id).map((row) => ({
    line: row.line,
    form: improvementForm(
      {
        tracked: row.tracked === 1,
        exemptReason: row.exempt_reason,
        measure: row.measure,
        owner: row.owner,
        dueOn: row.due_on,
        checkOn: row.check_on,
      },
      style,
    ),
    dueOn: row.due_on,
    checkOn: row.check_on,
    verifiedOn: row.verified_on,
    effective: row.effective === null ? null : row.effective === 1,
    verifiedNote: row.verified_note,
  }));
}

function decisionView(life: LifeStore, decision: DecisionRow): CaseLife['decisions'][number] {
  const { id, at, level, by, amount, receivable, note } = decision;
  return {
    id,
    at,
    level,
    by,
    amount,
    receivable,
    note,
    withdrawn: decision.withdrawn_at !== null,
    outcomes: life.outcomesOf(id).map((row) => ({
      outcome: row.outcome,
      quantity: row.quantity,
      unit: row.unit,
      amount: row.amount,
      note: row.note,
    })),
  };
}

/** The row as it is, but for the case to which all of them belong. */
function withoutCase<Row extends { readonly case_id: number }>(row: Row): Omit<Row, 'case_id'> {
  const { case_id: caseId, ...rest } = row;
  void caseId;
  return rest;
}

function otherView(row: OtherCaseRow): CaseLife['others'][number] {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    customerName: row.customer_name,
    product: row.product,
    acceptedOn: row.accepted_on,
  };
}

/** Other cases of the product of this one, in the thirty days that end with its acceptance. */
function sameProductCases(life: LifeStore, row: CaseRow): readonly OtherCaseRow[] {
  if (row.accepted_on === null) return [];
  const found = casesOfProduct(life, { product: row.product, materialNo: row.material_no, on: row.accepted_on });
  return found.filter(({ id }) => id !== row.id);
}

interface Goods {
  readonly product: string;
  readonly materialNo: string;
  readonly on: string;
}

function casesOfProduct(life: LifeStore, { product, materialNo, on }: Goods): readonly OtherCaseRow[] {
  const wanted = { product: product.trim(), materialNo: materialNo.trim() };
  if (wanted.product === '' && wanted.materialNo === '') return [];
  return life.casesOfProduct({ ...wanted, first: addDays(on, -PRODUCT_DAYS), last: on });
}

/** 「third of this product in 30 days」, while it is typed. */
export function sameProduct(connection: BetterSqlite3.Database, goods: Goods): CallOutput<'life.sameProduct'> {
  return { cases: casesOfProduct(lifeStore(connection), goods).map(otherView) };
}
