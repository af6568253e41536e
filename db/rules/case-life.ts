/**
 * What can be done with a case now, and why something cannot: one answer for the
 * screen and for the office, which refuses through it. Pure.
 */
import { isOpen, type CaseStateName } from './case-state.ts';
import type { LocaleCode, Policy } from './policy.ts';
import {
  backable,
  listNames,
  missingStations,
  sendable,
  skippable,
  stationName,
  unitName,
  visitsOut,
  type RouteVisit,
} from './route.ts';

export const lifeActions = [
  'send',
  'return',
  'send-back',
  'skip',
  'pause',
  'resume',
  'judge',
  'find',
  'improve',
  'verify',
  'negotiate',
  'decide',
  'reply',
  'milestone',
  'agree',
  'close',
  'reopen',
  'not-accepted',
  'object',
  'appeal',
  'merge',
  'unmerge',
  'remind',
  'inquire',
  'void',
] as const;
export type LifeActionName = (typeof lifeActions)[number];

/** Why not. The locales hold a sentence for each, `life.why.<code>`. */
export const whyNotCodes = [
  'voided',
  'merged',
  'not-merged',
  'not-numbered',
  'closed',
  'not-closed',
  'paused',
  'not-paused',
  'already-decided',
  'not-decided',
  'needs-decision',
  'no-route',
  'visit-out',
  'none-out',
  'visit-over',
  'nothing-to-send-back',
  'nothing-to-skip',
  'station-visited',
  'stations-missing',
  'not-established',
  'shares-missing',
  'no-improvement',
  'effect-confirmed',
  'no-milestones',
  'no-limits',
  'has-merged',
  'merge-the-other',
  'into-merged',
  'into-voided',
  'into-not-numbered',
  'nothing-late',
  'nothing-overran',
  'recused',
  // slips and follow-ups
  'slip-answered',
  'slip-became-case',
  'not-abnormality',
  'called-already',
  'called-by-hand',
  'not-called',
  // papers that are filled in
  'form-voided',
  'form-not-voided',
  'other-kind',
  'not-return-slip',
  'no-proof-needed',
  'is-letter',
] as const;
export type WhyNotCode = (typeof whyNotCodes)[number];

export interface WhyNot {
  readonly why: WhyNotCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Of a case, what decides over its actions. */
export interface CaseFacts {
  readonly state: CaseStateName;
  readonly visits: readonly RouteVisit[];
  readonly established: 'yes' | 'no' | null;
  /** All shares together, hundredths of a percent; 0 where the finding names nobody. */
  readonly sharesTotal: number;
  /** There is a decision that stands. */
  readonly decided: boolean;
  /** Effect of each tracked improvement; null where nobody looked yet. */
  readonly tracked: readonly (boolean | null)[];
  /** Cases that were merged into this one. */
  readonly mergedHere: number;
  /** A limit has passed and was not met. */
  readonly late: boolean;
  /** Some limit was passed, met later or not. */
  readonly overran: boolean;
}

/** What every possibility hangs on beside the facts: the rules of the case, and the language of the names. */
export interface LifeRules {
  readonly policy: Pick<Policy, 'route' | 'units' | 'approval' | 'milestones' | 'limits'>;
  readonly locale: LocaleCode;
}

const because = (why: WhyNotCode, params: WhyNot['params'] = {}): WhyNot => ({ why, params });

/** Why `action` cannot be done now; undefined when it can. */
export function whyNot(action: LifeActionName, facts: CaseFacts, rules: LifeRules): WhyNot | undefined {
  if (facts.state === 'voided') return because('voided');
  if (facts.state === 'merged') return action === 'unmerge' ? undefined : because('merged');
  if (facts.state === 'filed') return because('not-numbered');
  return objections[action](facts, rules);
}

export interface Possible {
  readonly action: LifeActionName;
  readonly allowed: boolean;
  readonly why: string;
  readonly params: WhyNot['params'];
}

/** Every action with its answer, in the order in which the screen lists them. */
export function possibleActions(facts: CaseFacts, rules: LifeRules): readonly Possible[] {
  return lifeActions.map((action) => {
    const objection = whyNot(action, facts, rules);
    return { action, allowed: objection === undefined, why: objection?.why ?? '', params: objection?.params ?? {} };
  });
}

type Objection = (facts: CaseFacts, rules: LifeRules) => WhyNot | undefined;

const open: Objection = ({ state }) => (isOpen(state) ? undefined : because('closed'));
const closed: Objection = ({ state }) => (isOpen(state) ? because('not-closed') : undefined);
const running: Objection = ({ state }) => (state === 'waiting' ? because('paused') : undefined);
const undecided: Objection = ({ decided }) => (decided ? because('already-decided') : undefined);
/** The customer, or a unit, has a result to speak against. */
const withResult: Objection = ({ state, decided }) => (decided || !isOpen(state) ? undefined : because('not-decided'));

const noneOut: Objection = ({ visits }, { policy, locale }) => {
  const out = visitsOut(visits);
  if (out.length === 0) return undefined;
  return because('visit-out', {
    units: listNames(
      out.map(({ unit }) => unitName(unit, policy, locale)),
      locale,
    ),
  });
};

function all(...checks: readonly Objection[]): Objection {
  return (facts, rules) => {
    for (const check of checks) {
      const objection = check(facts, rules);
      if (objection) return objection;
    }
    return undefined;
  };
}

const stationsDone: Objection = ({ visits }, { policy, locale }) => {
  const missing = missingStations(visits, policy);
  if (missing.length === 0) return undefined;
  const names = missing.map((station) => stationName(station, policy, locale));
  return because('stations-missing', { stations: listNames(names, locale) });
};

const objections: Readonly<Record<LifeActionName, Objection>> = {
  send: all(open, running, undecided, (facts, rules) => {
    if (rules.policy.route.length === 0) return because('no-route');
    return sendable(facts.visits, rules.policy).length > 0 ? undefined : noneOut(facts, rules);
  }),
  return: all(open, running, ({ visits }) => (visitsOut(visits).length > 0 ? undefined : because('none-out'))),
  'send-back': all(open, running, undecided, ({ visits }, { policy }) =>
    backable(visits, policy).length > 0 ? undefined : because('nothing-to-send-back'),
  ),
  skip: all(open, running, undecided, ({ visits }, { policy }) =>
    skippable(visits, policy).length > 0 ? undefined : because('nothing-to-skip'),
  ),
  pause: all(open, running),
  resume: all(open, ({ state }) => (state === 'waiting' ? undefined : because('not-paused'))),
  judge: open,
  find: open,
  improve: () => undefined,
  verify: ({ tracked }) => {
    if (tracked.length === 0) return because('no-improvement');
    return tracked.every((effective) => effective === true) ? because('effect-confirmed') : undefined;
  },
  negotiate: open,
  // 002§3 Art.9(5), Art.11
  decide: all(
    open,
    running,
    undecided,
    noneOut,
    ({ established }) => (established === 'no' ? because('not-established') : undefined),
    stationsDone,
    ({ sharesTotal }) => (sharesTotal === 0 || sharesTotal === 10_000 ? undefined : because('shares-missing')),
  ),
  // Nothing is promised to the customer before it was decided (002§3 Art.9(10)), where somebody decides at all.
  reply: (facts, rules) =>
    rules.policy.approval.length === 0 || facts.established === 'no' ? undefined : withResult(facts, rules),
  milestone: (_, { policy }) => (policy.milestones.length > 0 ? undefined : because('no-milestones')),
  agree: all(open, ({ visits }, { policy }) =>
    policy.limits.length > 0 || visitsOut(visits).length > 0 ? undefined : because('no-limits'),
  ),
  close: all(open, running, noneOut),
  reopen: closed,
  'not-accepted': withResult,
  object: withResult,
  appeal: withResult,
  // The same matter came to several departments, so each may be at work on it (001§14 1.11): where the form is out,
  // or the clock stands still, it stays so, and is so again when the merge is taken apart. What was decided is told
  // to the customer, so the other case is merged into it instead.
  merge: all(
    open,
    ({ decided }) => (decided ? because('merge-the-other') : undefined),
    ({ mergedHere }) => (mergedHere > 0 ? because('has-merged', { count: mergedHere }) : undefined),
  ),
  unmerge: () => because('not-merged'),
  remind: all(open, ({ late }) => (late ? undefined : because('nothing-late'))),
  inquire: all(closed, ({ overran }) => (overran ? undefined : because('nothing-overran'))),
  void: ({ mergedHere }) => (mergedHere > 0 ? because('has-merged', { count: mergedHere }) : undefined),
};
