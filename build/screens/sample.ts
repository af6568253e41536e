import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CaseForm } from '../../electron/contract/cases.ts';
import type { CustomerForm } from '../../electron/contract/customers.ts';
import { paperSizes } from '../../electron/contract/print-options.ts';
import { remindAndCall } from './beside.ts';
import { filledPapers, waitingReturn } from './filled.ts';
import { caseInLife, closed, decided, upToDecision, upToManufacturing, upToNegotiation } from './living.ts';
import type { Office } from './office.ts';

/** What the pictures show: ids of things that are worth opening. */
export interface Sample {
  /** A CSV file of customers, as another program would write it, that can be imported. */
  readonly customersFile: string;
  readonly openCase: number;
  readonly lateCase: number;
  readonly customer: number;
  /** Numbers of cases at a point of their life. */
  readonly numbers: Readonly<
    Record<'fresh' | 'atStation' | 'waiting' | 'negotiating' | 'toDecide' | 'decided' | 'closed', string>
  >;
}

export const companies: readonly (readonly [
  name: string,
  short: string,
  tax: string,
  telephone: string,
  contact: string,
])[] = [
  ['甲乙電子工業股份有限公司', '甲乙電子', '04595257', '03-000-6107', '林小姐'],
  ['南方精密風扇股份有限公司', '南方風扇', '12345675', '06-000-2231', '陳課長'],
  ['大成家電製造股份有限公司', '大成家電', '22099131', '02-0000-8813', '吳先生'],
  ['東海汽車零件有限公司', '東海汽車', '84149961', '04-000-5520', '黃小姐'],
  ['Hansa Klimatechnik GmbH', 'Hansa', '', '+49 40 0000 118', 'Frau Peters'],
];

const products = ['風扇葉輪 80 mm', '馬達外殼 EX-8813', '端子座 12P', '控制面板 B2', '軸承套 Ø22'] as const;
const troubles = [
  '進料檢驗發現葉片根部毛邊，抽驗 500 件中 13 件。',
  '組裝後異音，約每百件三件，附樣品兩件。',
  '外箱受潮，內裝三箱生鏽，要求換貨。',
  '尺寸偏大 0.3 mm，無法裝配，客戶停線半日。',
  '標籤與實物不符，料號錯置。',
] as const;

/**
 * A ledger of two months, small enough to be read on one picture; made through the contract like any other, in an
 * office that was set up. Quicker while the window shows a page that none of it is on.
 */
export async function makeSample({ call }: Office, folder: string): Promise<Sample> {
  const { today, policy } = await call('office.status', {});

  const customers: number[] = [];
  for (const company of companies) {
    const { id } = await call('customers.save', { form: customerForm(...company) });
    customers.push(id);
  }

  const accepted: { id: number; version: number; number: string }[] = [];
  for (let index = 0; index < 24; index += 1) {
    const daysAgo = Math.max(0, 40 - index * 2);
    const acceptedOn = daysBefore(today, daysAgo);
    const form = {
      ...caseForm(index, customers[index % customers.length] ?? 0, policy),
      receivedAt: daysAgo > 0 ? `${acceptedOn} 09:05` : '',
    };
    const { id: draftId } = await call('drafts.save', { form });
    const made = await call('cases.accept', {
      draftId,
      acceptedOn,
      reason: daysAgo > 0 ? '補登紙本' : '',
      clockConfirmed: true,
    });
    accepted.push({ id: made.id, version: made.version, number: made.number });
  }
  await finishSome(accepted, { call }, today, policy.outcomes[0]?.code ?? '', policy.units[0]?.code ?? '');
  const numbers = await letLive(accepted, { call }, today);
  await call('drafts.save', { form: caseForm(30, customers[0] ?? 0, policy) });
  await setPrinters({ call });
  return {
    customersFile: writeCustomers(folder),
    openCase: accepted[22]?.id ?? 1,
    lateCase: accepted[5]?.id ?? 1,
    customer: customers[0] ?? 1,
    numbers,
  };
}

/** Two printers of this PC: five-ply paper that was calibrated, and a laser that prints several on an A4. */
async function setPrinters({ call }: Office): Promise<void> {
  const both = { scaleX: 1, scaleY: 1, dpi: 0, layers: { form: true, data: true }, landscape: false } as const;
  const { id } = await call('printers.save', {
    profile: {
      ...both,
      name: '點陣五聯',
      device: 'EPSON LQ-690CII',
      size: 'half',
      media: paperSizes.half,
      mode: 'explicit',
      offsetX: -2,
      offsetY: 1.5,
      trim: -0.3,
      outcome: 'impression',
    },
  });
  await call('printers.assign', { paper: 'return', profile: id });
  await call('printers.save', {
    profile: {
      ...both,
      name: 'A4 三張',
      device: 'HP LaserJet Pro',
      size: 'third',
      media: paperSizes.a4,
      mode: 'driver',
      offsetX: 0,
      offsetY: 0,
      trim: 0,
      outcome: 'several',
    },
  });
}

/** Some of the open cases on their way, each at another point of it. */
async function letLive(
  accepted: readonly { id: number; number: string }[],
  office: Office,
  today: string,
): Promise<Sample['numbers']> {
  const at = (index: number): { id: number; number: string } => accepted[index] ?? { id: 0, number: '' };
  const one = (index: number) => caseInLife(office, at(index).id);
  await closed(one(14), at(14).id, office, today);
  await decided(one(15), at(15).id, office);
  await upToManufacturing(one(16));
  await upToNegotiation(one(17));
  await upToDecision(one(18), at(18).id, office);
  await one(19).step('life.pause', { at: '', reason: '客戶提供不良樣品中' });
  await one(20).send('quality', '陳品管');
  await one(8).send('quality', '陳品管');
  await printForms(office, [at(14).id, at(15).id, at(20).id]);
  await filledPapers(office, at(15).id);
  await waitingReturn(office, at(14).id);
  await remindAndCall(office, { late: at(5).id, closed: at(14).id, overran: at(11) }, today);
  return {
    closed: at(14).number,
    decided: at(15).number,
    atStation: at(16).number,
    negotiating: at(17).number,
    toDecide: at(18).number,
    waiting: at(19).number,
    fresh: at(21).number,
  };
}

/** Their forms on paper, where there is a printer; copies of the second with somebody, back, and lost. */
async function printForms({ call }: Office, ids: readonly number[]): Promise<void> {
  const [{ device } = { device: '' }] = (await call('papers.printers', {})).printers;
  if (device === '') return;
  const { settings } = await call('office.status', {});
  const { paperLocale: locale } = settings;
  for (const caseId of ids) {
    await call('papers.print', { caseId, size: 'a4', locale, reprintReason: '', device, allowMissing: true });
  }
  const { papers } = await call('copies.ofCase', { caseId: ids[1] ?? 0 });
  const copies = papers[0]?.copies.map(({ id }) => id ?? 0) ?? [];
  const nothing = { on: '', to: '', note: '' } as const;
  for (const [at, mark] of (['handed', 'returned', 'signed', 'lost'] as const).entries()) {
    await call('copies.mark', { ...nothing, copies: copies.slice(at, at + 1), mark, to: at === 0 ? '李組長' : '' });
  }
}

function writeCustomers(folder: string): string {
  const file = join(folder, 'customers.csv');
  writeFileSync(
    file,
    [
      '公司名稱,統一編號,電話,聯絡人,地址',
      '北海精密股份有限公司,04595257,02-0000-1100,張小姐,臺北市中山區中山北路 1 號',
      '山城五金行,,037-000-221,李老闆,苗栗縣苗栗市中正路 8 號',
      ',12345678,04-000-9911,,臺中市西屯區文心路 2 號',
    ].join('\r\n'),
  );
  return file;
}

async function finishSome(
  accepted: readonly { id: number; version: number }[],
  { call }: Office,
  today: string,
  outcome: string,
  responsibleUnit: string,
): Promise<void> {
  for (const [index, { id, version }] of accepted.entries()) {
    if (index === 7) await call('cases.void', { id, version, reason: '重複登記' });
    else if (index < 14 && index % 3 !== 2) {
      await call('cases.close', {
        id,
        version,
        closedOn: today,
        outcomes: [outcome],
        responsibleUnit,
        established: true,
        note: '已換貨，客戶接受。',
      });
    }
  }
}

export function customerForm(
  name: string,
  shortName: string,
  taxNumber: string,
  telephone: string,
  contact: string,
): CustomerForm {
  return {
    kind: 'company',
    number: '',
    name,
    shortName,
    taxNumber,
    region: taxNumber === '' ? 'overseas' : 'domestic',
    industry: '',
    responsiblePerson: '',
    address: taxNumber === '' ? 'Hamburg, Am Sandtorkai 1' : '新竹市東區園區一路 1 號',
    invoiceAddress: '',
    telephone,
    fax: '',
    email: '',
    website: '',
    foundedOn: '',
    capital: '',
    asOf: '',
    note: '',
    contacts: [{ name: contact, title: '', telephone, mobile: '', fax: '', email: '' }],
  };
}

type Lists = { readonly types: readonly { readonly code: string; readonly parent: string | null }[] } & Readonly<
  Record<'severities' | 'channels' | 'demands', readonly { readonly code: string }[]>
>;

export function caseForm(index: number, customerId: number, { types, severities, channels, demands }: Lists): CaseForm {
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[index % Math.max(list.length, 1)];
  const leaves = types.filter(({ code }) => !types.some(({ parent }) => parent === code));
  const company = companies[index % companies.length];
  return {
    kind: 'customer-complaint',
    source: 'external',
    receivedAt: '',
    channel: pick(channels)?.code ?? '',
    receivedBy: '王小明',
    customerId,
    customerName: company?.[0] ?? '',
    contactName: company?.[4] ?? '',
    contactTelephone: company?.[3] ?? '',
    region: company?.[2] === '' ? 'overseas' : 'domestic',
    accused: '',
    goods: [
      {
        orderNo: `SO-26${String(1000 + index)}`,
        materialNo: `EX-${8800 + index}-B2`,
        product: pick(products) ?? '',
        lotNo: `L26${10 + (index % 3)}-0${1 + (index % 9)}`,
        shippedOn: '',
        quantity: `${(index + 2) * 500} PCS`,
        unit: '',
        defectiveQuantity: String(10 + index * 7),
      },
    ],
    type: pick(leaves)?.code ?? '',
    severity: pick(severities)?.code ?? '',
    major: index % 9 === 4,
    majorReason: index % 9 === 4 ? '客戶停線' : '',
    description: pick(troubles) ?? '',
    sampleAttached: index % 4 === 1,
    sampleNote: '',
    demands: [demands[index % Math.max(demands.length, 1)]?.code ?? ''].filter((code) => code !== ''),
    demandQuantity: `${50 + index * 5} PCS`,
    demandUndetermined: false,
    demandNote: '',
    salesOpinion: '屬實，建議先換貨，並請製造部查明原因。',
    inspection: { on: '', by: '', finding: '' },
  };
}

/** `2026-11-21` less some days. */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
