import type { CallInput, CallName, CallOutput } from '../../electron/contract/calls.ts';
import type { CaseForm } from '../../electron/contract/cases.ts';
import type { CallError } from '../../electron/contract/errors.ts';
import type { CaseLife, DecisionForm, FindingForm, ImprovementForm } from '../../electron/contract/life.ts';
import { emptyFinding } from '../../db/rules/finding.ts';
import type { Policy } from '../../db/rules/policy.ts';
import { accept, addCustomer, complaint, withFile } from './cases.ts';
import { testOffice, type TestOffice } from './office.ts';

/** Calls that change a case the caller knows by id and version. */
type CaseCall = {
  [Name in CallName]: CallInput<Name> extends { readonly id: number; readonly version: number } ? Name : never;
}[CallName];

type Rest<Name extends CaseCall> = Omit<CallInput<Name>, 'id' | 'version'>;

/** One case on the desk: each call knows its present version. */
export interface CaseOnDesk {
  readonly id: number;
  readonly number: string;
  do<Name extends CaseCall>(name: Name, rest: Rest<Name>): Promise<CallOutput<Name>>;
  refused<Name extends CaseCall>(name: Name, rest: Rest<Name>): Promise<CallError>;
  life(): Promise<CaseLife>;
  /** `sent quality`: kind and first line of the note of each event. */
  history(): Promise<readonly string[]>;
  /** Sends to the station and takes the answer. */
  pass(station: string, opinion?: string): Promise<void>;
}

export async function caseOnDesk(test: TestOffice, form: CaseForm): Promise<CaseOnDesk> {
  const { id, number } = await accept(test, form);
  return caseById(test, id, number);
}

export function caseById(test: TestOffice, id: number, number: string): CaseOnDesk {
  const input = async (rest: object): Promise<{ id: number; version: number }> => {
    const { version } = await test.do('cases.get', { id });
    return { ...rest, id, version };
  };
  const desk: CaseOnDesk = {
    id,
    number,
    // `rest` with id and version is the input of `name`.
    do: async (name, rest) => test.do(name, (await input(rest)) as CallInput<typeof name>),
    refused: async (name, rest) => test.refused(name, (await input(rest)) as CallInput<typeof name>),
    life: () => test.do('life.get', { id }),
    async history() {
      const { events } = await test.do('cases.get', { id });
      return events.map(({ kind, note }) => `${kind} ${note.split('\n')[0] ?? ''}`.trim());
    },
    async pass(station, opinion = '無其他意見') {
      await desk.do('life.send', { station, person: '', at: '', agreedDue: '', note: '' });
      const { visits } = await desk.life();
      const visit = visits.find((one) => one.station === station && one.state === 'out');
      if (!visit) throw new Error(`the form is not with ${station}`);
      await desk.do('life.return', { visit: visit.id, by: '', at: '', opinion });
    },
  };
  return desk;
}

interface LifeDesk {
  readonly test: TestOffice;
  readonly customer: number;
  readonly one: CaseOnDesk;
}

/** An office with one accepted case. `policy` changes what the policy in force says. */
export async function lifeDesk(
  form: Partial<CaseForm> = {},
  policy: Partial<Policy> = {},
  now = '2026-11-21T09:05',
): Promise<LifeDesk> {
  const test = await testOffice({ now });
  changePolicy(test, policy);
  const customer = addCustomer(test.folder);
  return { test, customer, one: await caseOnDesk(test, complaint(customer, { receivedAt: '09:00', ...form })) };
}

/** Writes into the policy in force, before any case is accepted under it. */
export function changePolicy(test: TestOffice, changes: Partial<Policy>): void {
  withFile(test.folder, (file) => {
    const body = file.prepare('SELECT body FROM policies WHERE in_force = 1').pluck().get() as string;
    const policy = { ...(JSON.parse(body) as Policy), ...changes };
    file.prepare('UPDATE policies SET body = ? WHERE in_force = 1').run(JSON.stringify(policy));
  });
}

export function finding(changes: Partial<FindingForm> = {}): FindingForm {
  return { ...emptyFinding(), ...changes };
}

export function improvement(changes: Partial<ImprovementForm> = {}): ImprovementForm {
  return {
    tracked: true,
    exemptReason: '',
    measure: '模具加裝防呆，首件全檢。',
    owner: '製造部 周課長',
    dueOn: '+10',
    checkOn: '+30',
    ...changes,
  };
}

export function decision(changes: Partial<DecisionForm> = {}): DecisionForm {
  return {
    level: 'gm',
    by: '總經理 張',
    at: '',
    outcomes: [
      { outcome: 'return', quantity: '312 PCS', unit: '', amount: '18,720', note: '' },
      { outcome: 'allowance', quantity: '', unit: '', amount: '5,000', note: '其餘折讓' },
    ],
    receivable: '240,000',
    note: '准予退貨並折讓。',
    ...changes,
  };
}

export const p2Stations = [
  'quality',
  'manufacturing',
  'manager-office',
  'check',
  'proposal',
  'negotiation',
  'composite',
];

export const closing = {
  closedOn: '2026-11-21',
  outcomes: [] as string[],
  responsibleUnit: '',
  established: true,
  note: '',
};
