import { emptyFinding } from '../../db/rules/finding.ts';
import type { CallInput, CallName } from '../../electron/contract/calls.ts';
import type { Office } from './office.ts';

type CaseCall = {
  [Name in CallName]: CallInput<Name> extends { readonly id: number; readonly version: number } ? Name : never;
}[CallName];

/** Takes a sample case along its route, through the contract like any other. */
export function caseInLife({ call }: Office, id: number) {
  const step = async <Name extends CaseCall>(
    name: Name,
    rest: Omit<CallInput<Name>, 'id' | 'version'>,
  ): Promise<void> => {
    const { version } = await call('cases.get', { id });
    // `rest` with id and version is the input of `name`.
    await call(name, { ...rest, id, version } as unknown as CallInput<Name>);
  };
  const send = (station: string, person: string) =>
    step('life.send', { station, person, at: '', agreedDue: '', note: '' });
  const come = async (station: string, by: string, opinion: string): Promise<void> => {
    const { visits } = await call('life.get', { id });
    const visit = visits.find((one) => one.station === station && one.state === 'out');
    await step('life.return', { visit: visit?.id ?? 0, by, at: '', opinion });
  };
  const pass = async (station: string, by: string, opinion: string): Promise<void> => {
    await send(station, by);
    await come(station, by, opinion);
  };
  return { step, send, come, pass };
}

const opinions = {
  quality: '模仁 B2 第三穴合模面磨耗，致毛邊 0.15 mm 超規；末件檢驗未檢出。',
  manufacturing: '更換 B2 模仁；每 2 萬模次研磨列入保養表；庫存 3,400 件全檢。',
  manager: '同意所擬對策，請列入月會追蹤。',
  check: '查核無誤。',
  proposal: '退貨 300 PCS，其餘折讓 5 %。',
  told: '已說明原因與對策，林課長電話同意退貨及折讓。',
  composite: '模具保養週期過長所致，列案追蹤；業務與廠方意見一致。',
} as const;

const finding: CallInput<'life.find'>['finding'] = {
  ...emptyFinding(),
  established: 'yes',
  abnormality: 'quality',
  causeNote: '模具磨耗未及時研磨',
  productionUnit: '射出二課',
  machineShift: '#07 夜班',
  operators: '陳○○',
  lossAmount: '48600',
  shares: [
    { unit: 'manufacturing', person: '', share: '70' },
    { unit: 'quality', person: '', share: '30' },
  ],
};

/** What becomes of the sample case, in the walks of a case too. */
export const improvement: CallInput<'life.improve'>['improvement'] = {
  tracked: true,
  exemptReason: '',
  measure: '模具保養週期改為每 2 萬模次',
  owner: '張課長',
  dueOn: '+10',
  checkOn: '+40',
};

/** Who decides, and on which level, differs. */
export const decision: Omit<CallInput<'life.decide'>['decision'], 'level' | 'by'> = {
  at: '',
  outcomes: [
    { outcome: 'return', quantity: '300 PCS', unit: '', amount: '36000', note: '' },
    { outcome: 'allowance', quantity: '', unit: '', amount: '12600', note: '5 %' },
  ],
  receivable: '240000',
  note: '照擬辦理。',
};

type LivingCase = ReturnType<typeof caseInLife>;

/** As far as the manufacturing unit, with the finding written. */
export async function upToManufacturing(one: LivingCase): Promise<void> {
  await one.pass('quality', '陳品管', opinions.quality);
  await one.step('life.find', { finding });
  await one.send('manufacturing', '張課長');
}

/** Out with sales, who has just spoken with the customer. */
export async function upToNegotiation(one: LivingCase): Promise<void> {
  await one.pass('quality', '陳品管', opinions.quality);
  await one.step('life.find', { finding: { ...finding, discipline: '申誡一次' } });
  await one.pass('manufacturing', '張課長', opinions.manufacturing);
  await one.pass('manager-office', '李經理', opinions.manager);
  await one.step('life.skip', { station: 'rd', reason: '非特殊異常' });
  await one.pass('check', '王小明', opinions.check);
  await one.pass('proposal', '吳業務', opinions.proposal);
  await one.send('negotiation', '吳業務');
  await one.step('life.negotiate', { at: '', by: '吳業務', told: opinions.told, result: 'accepted' });
}

/** Through all stations: only the decision is missing. */
export async function upToDecision(one: LivingCase, id: number, office: Office): Promise<void> {
  await upToNegotiation(one);
  const { visits } = await office.call('life.get', { id });
  const out = visits.find(({ state }) => state === 'out');
  await one.step('life.return', { visit: out?.id ?? 0, by: '吳業務', at: '', opinion: opinions.told });
  await one.pass('composite', '王小明', opinions.composite);
  await one.step('life.improve', {
    improvement,
  });
}

export async function decided(one: LivingCase, id: number, office: Office): Promise<void> {
  await upToDecision(one, id, office);
  await one.step('life.decide', {
    decision: { ...decision, level: 'gm', by: '林總經理' },
  });
}

/** Closed with its papers. */
export async function closed(one: LivingCase, id: number, office: Office, today: string): Promise<void> {
  await decided(one, id, office);
  await one.step('life.reply', {
    at: '',
    way: 'letter',
    by: '吳業務',
    text: '同意退貨 300 PCS，其餘折讓 5 %；已改善製程，謝謝指正。',
  });
  await one.step('cases.close', {
    closedOn: today,
    outcomes: ['return', 'allowance'],
    responsibleUnit: 'manufacturing',
    established: true,
    note: '五聯已分送。',
  });
}
