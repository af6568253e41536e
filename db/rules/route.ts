/** Where the form is, where it was, and where it goes next (002§3 Art.9(3)). Pure. */
import type { LocaleCode, Policy, PolicyStation } from './policy.ts';

export interface RouteVisit {
  readonly id: number;
  readonly station: string;
  readonly unit: string;
  readonly state: 'out' | 'returned' | 'sent-back' | 'skipped';
}

type Route = Pick<Policy, 'route'>;

export function visitsOut<Visit extends RouteVisit>(visits: readonly Visit[]): readonly Visit[] {
  return visits.filter(({ state }) => state === 'out');
}

function stationOf(policy: Route, code: string): PolicyStation | undefined {
  return policy.route.find((station) => station.code === code);
}

/** Asked at the same time: both stations stand in the same parallel group. */
function together(one: PolicyStation | undefined, other: PolicyStation | undefined): boolean {
  return one?.parallel !== undefined && one.parallel !== null && one.parallel === other?.parallel;
}

/** The visits that stand in the way of sending to `station`: the form lies with one unit at a time, unless opinions are asked in parallel. */
export function inTheWay<Visit extends RouteVisit>(
  station: PolicyStation,
  visits: readonly Visit[],
  policy: Route,
): readonly Visit[] {
  return visitsOut(visits).filter(
    (visit) => visit.station === station.code || !together(stationOf(policy, visit.station), station),
  );
}

export function sendable(visits: readonly RouteVisit[], policy: Route): readonly PolicyStation[] {
  return policy.route.filter((station) => inTheWay(station, visits, policy).length === 0);
}

/** Answered, or left out with a reason. */
function isDone(station: PolicyStation, visits: readonly RouteVisit[]): boolean {
  return visits.some(
    ({ station: code, state }) => code === station.code && (state === 'returned' || state === 'skipped'),
  );
}

/** Stations that every case must pass and this one has not: they bar the decision. */
export function missingStations(visits: readonly RouteVisit[], policy: Route): readonly PolicyStation[] {
  return policy.route.filter((station) => station.condition === 'always' && !isDone(station, visits));
}

/** Stations that can still be left out: the form was never there. */
export function skippable(visits: readonly RouteVisit[], policy: Route): readonly PolicyStation[] {
  return policy.route.filter((station) => !visits.some((visit) => visit.station === station.code));
}

/**
 * The stations to which the form goes next by the policy: the first after the furthest one it
 * came from, and those that are asked together with it. None while the next must wait.
 */
export function nextStations(visits: readonly RouteVisit[], policy: Route): readonly PolicyStation[] {
  const furthest = policy.route.findLastIndex((station) => visits.some((visit) => visit.station === station.code));
  const open = policy.route.filter(
    (station, index) =>
      !isDone(station, visits) &&
      !visits.some((visit) => visit.station === station.code && visit.state === 'out') &&
      (index > furthest || together(station, policy.route[furthest])),
  );
  const first = open[0];
  if (!first) return [];
  return open.filter(
    (station) => (station === first || together(station, first)) && inTheWay(station, visits, policy).length === 0,
  );
}

/** The last visit of each station that can be asked to do it again: the one that is out, or the last that came back. */
export function backable<Visit extends RouteVisit>(visits: readonly Visit[], policy: Route): readonly Visit[] {
  return visits.filter((visit, index) => {
    if (visit.state === 'out') return true;
    if (visit.state !== 'returned') return false;
    if (visits.slice(index + 1).some(({ station }) => station === visit.station)) return false;
    const station = stationOf(policy, visit.station);
    return station !== undefined && inTheWay(station, visits, policy).length === 0;
  });
}

type Named = Pick<Policy, 'route' | 'units'>;

export function unitName(unit: string, policy: Pick<Policy, 'units'>, locale: LocaleCode): string {
  return policy.units.find(({ code }) => code === unit)?.label[locale] ?? unit;
}

/** 業務部（擬定處理意見）: a unit may have several stations, so its task is named with it. */
export function stationName(station: PolicyStation, policy: Named, locale: LocaleCode): string {
  const unit = unitName(station.unit, policy, locale);
  const task = station.task[locale];
  const alone = policy.route.filter((other) => other.unit === station.unit).length === 1;
  if (alone || task === '') return unit;
  return locale === 'en' ? `${unit} (${task})` : `${unit}（${task}）`;
}

export function listNames(names: readonly string[], locale: LocaleCode): string {
  return [...new Set(names)].join(locale === 'en' ? ', ' : '、');
}

/**
 * Whether `person` is one of those the complaint is about and must step aside (回避, 000§1 二(二)).
 * Several names may stand in `accused`, separated by the usual signs.
 */
export function mustStepAside(person: string, accused: string, policy: Pick<Policy, 'recusal'>): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  const name = plain(person);
  if (!policy.recusal || name === '') return false;
  return accused.split(/[、,，;；/／\n]/u).some((one) => plain(one) === name);
}
