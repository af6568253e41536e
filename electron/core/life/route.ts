/** The form on its way: sent, returned, sent back, a station left out (002§3 Art.9(3)). */
import type { VisitRow } from '../../../db/repositories/case-life.ts';
import { fieldReader, oneLine, paragraph, type FieldReader } from '../../../db/rules/field-reader.ts';
import { wallClock } from '../../../db/rules/moments.ts';
import type { PolicyStation } from '../../../db/rules/policy.ts';
import {
  backable,
  inTheWay,
  listNames,
  mustStepAside,
  skippable,
  unitName,
  visitsOut,
} from '../../../db/rules/route.ts';
import type { CallInput } from '../../contract/calls.ts';
import { invalidForm, workOnCases } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { lastMove, lifeWork, refuse, type LifeWork } from './facts.ts';
import { keep, settle, type Kept } from './keep.ts';

export async function send(context: OfficeContext, input: CallInput<'life.send'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'send');
    const station = stationOf(subject, input.station);
    const between = inTheWay(station, subject.visits, subject.policy);
    if (between.length > 0) {
      const { locale, policy } = subject.rules;
      const units = listNames(
        between.map(({ unit }) => unitName(unit, policy, locale)),
        locale,
      );
      refuse({ why: 'visit-out', params: { units } });
    }
    const reader = fieldReader(work);
    const person = readPerson(subject, reader, 'person', input.person);
    const beside = visitsOut(subject.visits).length > 0;
    const before = lastMove(subject, (visit) => beside && isBeside(visit, station, subject));
    const at = reader.moment('at', input.at, before);
    const agreedDue = reader.due('agreedDue', input.agreedDue, wallClock(at));
    settle(subject, reader, at);
    subject.life.addVisit({
      ...newVisit(subject.row.id, station.code, station.unit, at),
      person,
      agreed_due: agreedDue,
    });
    return keep(subject, {
      call: 'life.send',
      kind: 'sent',
      at,
      code: station.code,
      words: [person, input.note].filter((text) => text.trim() !== '').join('\n'),
      changes: whereabouts(subject),
    });
  });
}

/** Asked at the same time, so neither has to wait for the other. */
function isBeside(visit: VisitRow, station: PolicyStation, { policy }: LifeWork): boolean {
  const other = policy.route.find(({ code }) => code === visit.station);
  return station.parallel !== null && other?.parallel === station.parallel && other.code !== station.code;
}

export async function comeBack(context: OfficeContext, input: CallInput<'life.return'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'return');
    const visit = visitOf(subject, input.visit);
    if (visit.state !== 'out') refuse({ why: 'visit-over', params: {} });
    const reader = fieldReader(work);
    const by = readPerson(subject, reader, 'by', input.by);
    const resumed = subject.life.pauses(subject.row.id).at(-1)?.until_at ?? '';
    const at = reader.moment('at', input.at, resumed > visit.sent_at ? resumed : visit.sent_at);
    settle(subject, reader, at);
    const opinion = paragraph(input.opinion);
    subject.life.changeVisit(visit.id, { state: 'returned', returned_at: at, returned_by: by, opinion });
    return keep(subject, {
      call: 'life.return',
      kind: 'returned',
      at,
      code: visit.station,
      words: opinion,
      changes: whereabouts(subject),
    });
  });
}

export async function sendBack(context: OfficeContext, input: CallInput<'life.sendBack'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'send-back');
    const visit = visitOf(subject, input.visit);
    if (!backable(subject.visits, subject.policy).some(({ id }) => id === visit.id)) {
      refuse({ why: 'nothing-to-send-back', params: {} });
    }
    const reason = oneLine(input.reason);
    const reader = fieldReader(work);
    reader.required('reason', reason);
    const at = reader.moment('at', input.at, lastMove(subject));
    settle(subject, reader, at);
    subject.life.changeVisit(visit.id, {
      state: 'sent-back',
      reason,
      ...(visit.state === 'out' ? { returned_at: at } : {}),
    });
    // To the same person, unless it turned out meanwhile that the complaint is about him.
    const person = mustStepAside(visit.person, subject.row.accused, subject.policy) ? '' : visit.person;
    subject.life.addVisit({ ...newVisit(subject.row.id, visit.station, visit.unit, at), person });
    return keep(subject, {
      call: 'life.sendBack',
      kind: 'sent-back',
      at,
      code: visit.station,
      words: reason,
      changes: whereabouts(subject),
    });
  });
}

export async function skip(context: OfficeContext, input: CallInput<'life.skip'>): Promise<Kept> {
  return workOnCases(context, ['cases'], (work) => {
    const subject = lifeWork(context, work, input, 'skip');
    const station = stationOf(subject, input.station);
    if (!skippable(subject.visits, subject.policy).includes(station)) refuse({ why: 'station-visited', params: {} });
    const reason = oneLine(input.reason);
    if (reason === '') throw invalidForm([{ field: 'reason', code: 'required' }]);
    const { now } = work;
    subject.life.addVisit({
      ...newVisit(subject.row.id, station.code, station.unit, now),
      state: 'skipped',
      returned_at: now,
      reason,
    });
    return keep(subject, { call: 'life.skip', kind: 'skipped', code: station.code, words: reason });
  });
}

function newVisit(caseId: number, station: string, unit: string, at: string): Omit<VisitRow, 'id'> {
  return {
    case_id: caseId,
    station,
    unit,
    person: '',
    state: 'out',
    sent_at: at,
    agreed_due: null,
    returned_at: null,
    returned_by: '',
    opinion: '',
    reason: '',
  };
}

function stationOf({ policy }: LifeWork, code: string): PolicyStation {
  const station = policy.route.find((one) => one.code === code);
  if (!station) throw invalidForm([{ field: 'station', code: 'not-a-choice', params: { text: code } }]);
  return station;
}

function visitOf({ visits }: LifeWork, id: number): VisitRow {
  const visit = visits.find((one) => one.id === id);
  if (!visit) throw new Refusal('not-found', { field: 'visit' });
  return visit;
}

/** A person of a visit: who is complained about must step aside (000§1 二(二)). */
function readPerson({ row, policy }: LifeWork, reader: FieldReader, field: string, text: string): string {
  const person = oneLine(text);
  reader.length(field, person, 60);
  if (mustStepAside(person, row.accused, policy)) reader.issue(field, 'recused', { name: person });
  return person;
}

/** State and unit of the case after the visits have changed. */
function whereabouts({ life, row, policy, facts }: LifeWork): {
  state: 'at-station' | 'accepted' | 'decided';
  unit: string;
} {
  const out = visitsOut(life.visits(row.id));
  const last = out.at(-1);
  if (last) return { state: 'at-station', unit: last.unit };
  return { state: facts.decided ? 'decided' : 'accepted', unit: policy.acceptingUnit };
}
