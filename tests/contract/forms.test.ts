import { describe, expect, test } from 'vitest';

import { emptyAllowanceLine, emptyForms } from '../../db/rules/form-texts.ts';
import type { CallOutput } from '../../electron/contract/calls.ts';
import type { FormEntries } from '../../electron/contract/forms.ts';
import { freezeMonth } from '../support/cases.ts';
import { came, madeForm, receive, returnEntries, returnLine } from '../support/forms.ts';
import { decision, finding, lifeDesk, p2Stations, type CaseOnDesk } from '../support/life.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

type Desk = Awaited<ReturnType<typeof lifeDesk>>;

/** A decided case: return 300 pieces for 18,000, allowance of 5,000. */
async function decided(policy: Parameters<typeof lifeDesk>[1] = { overQuantity: 200 }): Promise<Desk> {
  const desk = await lifeDesk({}, policy);
  await decide(desk.one);
  return desk;
}

async function decide(one: CaseOnDesk): Promise<void> {
  for (const station of p2Stations) await one.pass(station);
  await one.do('life.find', {
    finding: finding({
      established: 'yes',
      cause: '',
      causeNote: '模具磨耗，首件漏檢',
      discipline: '申誡一次',
      shares: [
        { unit: 'manufacturing', person: '周課長', share: '60' },
        { unit: 'quality', person: '', share: '40' },
      ],
    }),
  });
  await one.do('life.decide', {
    decision: decision({
      outcomes: [
        { outcome: 'return', quantity: '300 PCS', unit: '', amount: '18,000', note: '未加工品退回' },
        { outcome: 'allowance', quantity: '', unit: '', amount: '5,000', note: '內部備註' },
      ],
    }),
  });
}

async function suggested({ test, one }: Desk, kind: FormEntries['kind']): Promise<CallOutput<'forms.suggest'>> {
  return test.do('forms.suggest', { kind, caseId: one.id, customerId: null });
}

async function made(desk: Desk, kind: FormEntries['kind'], which = 0): Promise<CallOutput<'forms.create'>> {
  const { suggestions } = await suggested(desk, kind);
  const entries = suggestions[which]?.entries;
  if (!entries) throw new Error(`nothing suggested for ${kind}`);
  return desk.test.do('forms.create', { caseId: desk.one.id, customerId: null, on: '', entries });
}

describe('a return slip is filled from the decision', () => {
  test('with the goods, the decided quantity and amount; it gets the number of the case and the case remembers it', async () => {
    const desk = await decided();
    const { suggestions, cautions } = await suggested(desk, 'return');
    expect(cautions).toEqual([]);
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]?.entries).toMatchObject({
      kind: 'return',
      customerName: '甲乙電子工業股份有限公司',
      contact: '林小姐',
      method: '退貨　未加工品退回',
      basis: '客訴 261101，2026/11/21 核決',
      warehouse: '成品倉儲',
      issuedBy: '王小明',
      lines: [
        {
          orderNo: 'SO-261004-118',
          materialNo: 'EX-8813-B2',
          product: '風扇葉輪 80 mm',
          approved: '300',
          unit: 'PCS',
          amount: '18,000',
        },
      ],
    });
    const form = await made(desk, 'return');
    expect(form).toMatchObject({
      number: '261101-T1',
      name: '成品退貨單',
      on: '2026-11-21',
      caseNumber: '261101',
      about: '甲乙電子工業股份有限公司',
      state: 'to-receive',
      total: 1_800_000,
      capitals: '壹萬捌仟元整',
      version: 1,
      printings: 0,
    });
    expect(form.copies.map(({ keeper }) => keeper)).toEqual([
      '業務部（督促）',
      '成品倉儲',
      '會計科',
      '業務部（倉庫簽收後）',
    ]);
    expect((await desk.one.history()).at(-1)).toBe('form-made 261101-T1');
    expect((await suggested(desk, 'return')).cautions).toEqual(['made-already']);
    expect((await made(desk, 'return')).number).toBe('261101-T2');
    expect((await desk.test.do('forms.get', { id: form.id })).entries).toEqual(form.entries);
    expect(await desk.test.do('forms.find', { number: ' 261101-t1 ' })).toEqual({ id: form.id });
    expect(await desk.test.do('forms.find', { number: '261101' })).toEqual({ id: null });
  });

  test('and before a decision the office refuses what would promise one', async () => {
    const desk = await lifeDesk();
    expect((await suggested(desk, 'return')).cautions).toEqual(['not-decided']);
    const error = await desk.test.refused('forms.create', {
      caseId: desk.one.id,
      customerId: null,
      on: '',
      entries: returnEntries(),
    });
    expect(error).toMatchObject({ code: 'not-allowed', params: { why: 'not-decided' } });
    expect((await desk.test.do('forms.ofCase', { caseId: desk.one.id })).forms).toEqual([]);
  });
});

describe('300 pieces were approved and the office lets in 2 % more', () => {
  test('296 came: 296 are booked', async () => {
    const desk = await decided();
    const slip = await made(desk, 'return');
    const after = await receive(desk.test, slip, came('296'));
    expect(after.goods[0]).toMatchObject({
      ratio: 200,
      ratioFrom: 'office',
      received: { actual: 296_000, ending: 'less', booked: 296_000 },
    });
    expect(after.state).toBe('to-prove');
    expect((await desk.test.do('forms.ofCase', { caseId: desk.one.id })).returned).toEqual([
      { unit: 'PCS', approved: 300_000, booked: 296_000, toReceive: 0, toInstruct: 0 },
    ]);
    const { events } = await desk.test.do('cases.get', { id: desk.one.id });
    expect(events.at(-1)).toMatchObject({
      kind: 'goods-received',
      note: '261101-T1\n風扇葉輪 80 mm：核定 300 PCS，實退 296 PCS，少於核定，入帳 296 PCS',
    });
  });

  test('303 came: within the ratio, 303 are booked', async () => {
    const desk = await decided();
    const after = await receive(desk.test, await made(desk, 'return'), came('303 PCS'));
    expect(after.goods[0]?.received).toMatchObject({ ending: 'within-ratio', booked: 303_000 });
    expect(after.state).toBe('to-prove');
  });

  test('340 came: nothing is booked until somebody says what to do, and then what was said', async () => {
    const desk = await decided();
    const slip = await made(desk, 'return');
    const asked = await receive(desk.test, slip, came('340'));
    expect(asked.goods[0]?.received).toMatchObject({ ending: 'above-ratio', booked: null });
    expect(asked.state).toBe('to-instruct');
    expect((await desk.test.do('forms.ofCase', { caseId: desk.one.id })).returned).toMatchObject([
      { booked: 0, toInstruct: 1 },
    ]);
    expect((await desk.test.do('forms.list', { offset: 0, limit: 10 })).waiting['to-instruct']).toBe(1);

    const answered = await receive(
      desk.test,
      asked,
      came('340', { instruction: '多退 34 件退回客戶。', instructedBy: '副總 陳', booked: '306', signedBy: '倉庫 李' }),
    );
    expect(answered.goods[0]?.received).toMatchObject({ actual: 340_000, booked: 306_000, signedBy: '倉庫 李' });
    expect(answered.state).toBe('to-prove');
    expect((await desk.one.history()).slice(-2)).toEqual(['goods-received 261101-T1', 'goods-instructed 261101-T1']);
  });

  test('306 came, which is the 2 % exactly, and 307 are above', async () => {
    const desk = await decided();
    const within = await receive(desk.test, await made(desk, 'return'), came('306'));
    expect(within.goods[0]?.received?.ending).toBe('within-ratio');
    const above = await receive(desk.test, await made(desk, 'return'), came('307'));
    expect(above.goods[0]?.received?.ending).toBe('above-ratio');
  });

  test("the order's own ratio goes before the office's, also when it lets nothing in", async () => {
    const desk = await decided();
    const generous = await receive(desk.test, await made(desk, 'return'), came('330', { overRatio: '10 %' }));
    expect(generous.goods[0]).toMatchObject({
      ratio: 1000,
      ratioFrom: 'order',
      received: { ending: 'within-ratio', booked: 330_000 },
    });
    const strict = await receive(desk.test, await made(desk, 'return'), came('301', { overRatio: '0' }));
    expect(strict.goods[0]).toMatchObject({ ratio: 0, ratioFrom: 'order', received: { ending: 'above-ratio' } });
  });

  test('where nobody has said a ratio, more than approved is always asked about', async () => {
    const desk = await decided({ overQuantity: null });
    const after = await receive(desk.test, await made(desk, 'return'), came('301'));
    expect(after.goods[0]).toMatchObject({ ratio: null, ratioFrom: 'none', received: { booked: null } });
  });
});

describe('receiving says what is wrong, line by line', () => {
  async function issues(lines: ReturnType<typeof came>[]): Promise<string[]> {
    const desk = await decided();
    const slip = await made(desk, 'return');
    const error = await desk.test.refused('forms.receive', {
      id: slip.id,
      version: slip.version,
      receivedOn: '',
      lines,
    });
    expect((await desk.test.do('forms.get', { id: slip.id })).goods[0]?.received).toBeNull();
    return (error.issues ?? []).map(({ field, code }) => `${field} ${code}`);
  }

  test.each([
    ['no quantity', [came('')], ['lines.0.actual required']],
    ['another unit', [came('296 KG')], ['lines.0.actual other-unit']],
    ['no such line', [came('296', { line: 9 })], ['lines.0.line no-such-line']],
    ['one line twice', [came('296'), came('297')], ['lines.1.line listed-twice']],
    [
      'signed for a difference without asking',
      [came('296', { signedBy: '李' })],
      ['lines.0.instruction instruction-before-signing'],
    ],
    [
      'a quantity to book without an instruction',
      [came('340', { booked: '300' })],
      ['lines.0.instruction instruction-needed'],
    ],
    [
      'an instruction of nobody that books nothing',
      [came('340', { instruction: '全收' })],
      ['lines.0.instructedBy required', 'lines.0.booked required'],
    ],
    [
      'more booked than came',
      [came('340', { instruction: '全收', instructedBy: '陳', booked: '341' })],
      ['lines.0.booked more-than-came'],
    ],
    [
      'another quantity than came, within the ratio',
      [came('303', { booked: '300' })],
      ['lines.0.booked booked-is-actual'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await issues(lines)).toEqual(expected);
  });

  test('goods can only come in against a return slip that stands', async () => {
    const desk = await decided();
    const allowance = await made(desk, 'allowance');
    const lines = [came('296')];
    const other = await desk.test.refused('forms.receive', { id: allowance.id, version: 1, receivedOn: '', lines });
    expect(other).toMatchObject({ code: 'not-allowed', params: { why: 'not-return-slip' } });
    const slip = await made(desk, 'return');
    await desk.test.do('forms.void', { id: slip.id, version: 1, reason: '開錯' });
    const voided = await desk.test.refused('forms.receive', { id: slip.id, version: 2, receivedOn: '', lines });
    expect(voided).toMatchObject({ code: 'not-allowed', params: { why: 'form-voided' } });
  });

  test('nothing comes in on a day of a closed month, or before the slip', async () => {
    const desk = await decided();
    const slip = await made(desk, 'return');
    const receivedOn = '11/20';
    const early = await desk.test.refused('forms.receive', {
      id: slip.id,
      version: 1,
      receivedOn,
      lines: [came('296')],
    });
    expect(early.issues).toMatchObject([{ field: 'receivedOn', code: 'before-date' }]);
    freezeMonth(desk.test.folder, '2026-11');
    const closed = await desk.test.refused('forms.receive', {
      id: slip.id,
      version: 1,
      receivedOn: '',
      lines: [came('296')],
    });
    expect(closed.code).toBe('month-closed');
  });
});

describe('a proof closes the paper once it is stamped', () => {
  const tick = { got: true, gotOn: '', stamped: true, invoiceNo: 'AB-12345678', note: '' } as const;

  test.each(['invoice-recovered', 'invoice-copy', 'certificate'] as const)('of a return: %s', async (proof) => {
    const desk = await decided();
    const slip = await receive(desk.test, await made(desk, 'return'), came('300'));
    expect(slip.proofsNeeded).toEqual(['invoice-recovered', 'invoice-copy', 'certificate']);
    const unstamped = await desk.test.do('forms.proof', {
      id: slip.id,
      version: slip.version,
      proof,
      ...tick,
      stamped: false,
    });
    expect(unstamped.state).toBe('to-prove');
    const done = await desk.test.do('forms.proof', { id: slip.id, version: unstamped.version, proof, ...tick });
    expect(done).toMatchObject({
      state: 'done',
      proofs: [{ proof, gotOn: '2026-11-21', stamped: true, invoiceNo: 'AB-12345678' }],
    });
    const back = await desk.test.do('forms.proof', { id: slip.id, version: done.version, proof, ...tick, got: false });
    expect(back).toMatchObject({ state: 'to-prove', proofs: [] });
    expect((await desk.one.history()).slice(-3)).toEqual([
      'proof-got 261101-T1',
      'proof-got 261101-T1',
      'proof-withdrawn 261101-T1',
    ]);
  });

  test('of an allowance two of them, never the recovered invoice', async () => {
    const desk = await decided();
    const form = await made(desk, 'allowance');
    expect(form).toMatchObject({
      number: '261101-A1',
      state: 'to-prove',
      proofsNeeded: ['invoice-copy', 'certificate'],
    });
    const error = await desk.test.refused('forms.proof', {
      id: form.id,
      version: 1,
      proof: 'invoice-recovered',
      ...tick,
    });
    expect(error.issues).toMatchObject([{ field: 'proof', code: 'not-a-choice' }]);
    const missing = await desk.test.refused('forms.proof', {
      id: form.id,
      version: 1,
      proof: 'invoice-copy',
      ...tick,
      invoiceNo: ' ',
    });
    expect(missing.issues).toMatchObject([{ field: 'invoiceNo', code: 'required' }]);
    const done = await desk.test.do('forms.proof', {
      id: form.id,
      version: 1,
      proof: 'certificate',
      ...tick,
      invoiceNo: '',
    });
    expect(done.state).toBe('done');
  });

  test('a notice needs none', async () => {
    const desk = await decided();
    const form = await made(desk, 'penalty');
    expect(form.state).toBe('done');
    const error = await desk.test.refused('forms.proof', { id: form.id, version: 1, proof: 'certificate', ...tick });
    expect(error.params).toMatchObject({ why: 'no-proof-needed' });
  });
});

describe('other papers are filled from the case', () => {
  test('a notice for each share, with unit, person and percentage', async () => {
    const desk = await decided();
    const { suggestions } = await suggested(desk, 'penalty');
    expect(suggestions.map(({ label }) => label)).toEqual(['製造部 周課長 60 %', '質量管理部 40 %']);
    expect(suggestions[0]?.entries).toMatchObject({
      unit: 'manufacturing',
      person: '周課長',
      share: '60',
      reason: '模具磨耗，首件漏檢',
    });
    const form = await made(desk, 'penalty', 1);
    expect(form).toMatchObject({ number: '261101-P1', name: '獎罰通知單', about: '質量管理部' });
    expect(form.copies.map(({ keeper }) => keeper)).toEqual(['總經理室', '會計科', '受處分單位或個人']);
  });

  test('the personnel notice names everybody with the discipline, the report what was found', async () => {
    const desk = await decided();
    expect((await suggested(desk, 'personnel')).suggestions[0]?.entries).toMatchObject({
      lines: [
        { unit: 'manufacturing', person: '周課長', discipline: '申誡一次' },
        { unit: 'quality', person: '', discipline: '申誡一次' },
      ],
    });
    expect((await suggested(desk, 'investigation')).suggestions[0]?.entries).toMatchObject({
      product: '風扇葉輪 80 mm',
      cause: '模具磨耗，首件漏檢',
      responsible: '製造部 周課長 60 %\n質量管理部 40 %',
    });
  });

  test('what the customer sees holds nothing that only the office knows', async () => {
    const desk = await decided();
    for (const kind of ['allowance', 'return-certificate', 'repair', 'visit-report'] as const) {
      const said = JSON.stringify(await suggested(desk, kind));
      for (const inside of ['磨耗', '周課長', '申誡', '內部備註', '製造部', '無其他意見', '建議先退回']) {
        expect(said, `${kind} holds ${inside}`).not.toContain(inside);
      }
    }
    expect((await suggested(desk, 'allowance')).suggestions[0]?.entries).toMatchObject({
      lines: [{ product: '風扇葉輪 80 mm', amount: '5,000' }],
    });
  });

  test('the next paper of a kind begins with the tax of the last', async () => {
    const desk = await decided();
    const first = (await suggested(desk, 'allowance')).suggestions[0]?.entries;
    expect(first).toMatchObject({ tax: 'none', taxRate: '' });
    const form = await madeForm(desk.test, {
      ...emptyForms.allowance(),
      customerName: '丙丁',
      tax: 'on-top',
      taxRate: '5',
      lines: [{ ...emptyAllowanceLine(), product: '葉輪', amount: '123' }],
    });
    // 123 × 5 % = 6.15: whole units of tax.
    expect(form).toMatchObject({ net: 12_300, tax: 600, total: 12_900, capitals: '壹佰貳拾玖元整' });
    expect((await suggested(desk, 'allowance')).suggestions[0]?.entries).toMatchObject({ tax: 'on-top', taxRate: '5' });
  });
});

describe('a paper is changed, voided and found again', () => {
  test('a change raises the version; an older one is refused, the same is no change', async () => {
    const desk = await decided();
    const slip = await made(desk, 'return');
    const again = await desk.test.do('forms.update', { id: slip.id, version: 1, on: '', entries: slip.entries });
    expect(again.version).toBe(1);
    const entries = { ...slip.entries, note: '請附檢驗報告' } as FormEntries;
    const changed = await desk.test.do('forms.update', { id: slip.id, version: 1, on: '', entries });
    expect(changed).toMatchObject({ version: 2, entries: { note: '請附檢驗報告' } });
    expect((await desk.one.history()).at(-1)).toBe('form-changed 261101-T1');
    const stale = await desk.test.refused('forms.update', { id: slip.id, version: 1, on: '', entries });
    expect(stale.code).toBe('stale');
    const other = await desk.test.refused('forms.update', {
      id: slip.id,
      version: 2,
      on: '',
      entries: emptyForms.penalty(),
    });
    expect(other.params).toMatchObject({ why: 'other-kind' });
  });

  test('what goods came in against cannot be written otherwise afterwards', async () => {
    const desk = await decided();
    const slip = await receive(desk.test, await made(desk, 'return'), came('300'));
    const entries = returnEntries({ lines: [returnLine({ approved: '310 PCS' })] });
    const error = await desk.test.refused('forms.update', { id: slip.id, version: slip.version, on: '', entries });
    expect(error.issues).toMatchObject([{ field: 'lines.0.approved', code: 'received-already' }]);
  });

  test('voiding needs a reason, keeps number and content, and can be taken back', async () => {
    const desk = await decided();
    const slip = await receive(desk.test, await made(desk, 'return'), came('300'));
    const bare = await desk.test.refused('forms.void', { id: slip.id, version: slip.version, reason: ' ' });
    expect(bare.code).toBe('reason-required');
    const voided = await desk.test.do('forms.void', { id: slip.id, version: slip.version, reason: '開錯客戶' });
    expect(voided).toMatchObject({ state: 'voided', number: '261101-T1', voidReason: '開錯客戶' });
    expect((await desk.test.do('forms.ofCase', { caseId: desk.one.id })).returned).toEqual([]);
    const twice = await desk.test.refused('forms.void', { id: slip.id, version: voided.version, reason: '再一次' });
    expect(twice.params).toMatchObject({ why: 'form-voided' });
    const back = await desk.test.do('forms.unvoid', { id: slip.id, version: voided.version });
    expect(back).toMatchObject({ state: 'to-prove', voidReason: '', goods: [{ received: { booked: 300_000 } }] });
    expect((await made(desk, 'return')).number).toBe('261101-T2');
  });

  test('nothing of a closed month is made or changed', async () => {
    const desk = await decided();
    const slip = await made(desk, 'return');
    freezeMonth(desk.test.folder, '2026-11');
    const on = { id: slip.id, version: 1 };
    const entries = { ...slip.entries, note: '晚了' } as FormEntries;
    expect((await desk.test.refused('forms.update', { ...on, on: '', entries })).code).toBe('month-closed');
    expect((await desk.test.refused('forms.void', { ...on, reason: '晚了' })).code).toBe('month-closed');
    const create = { caseId: desk.one.id, customerId: null, on: '', entries };
    expect((await desk.test.refused('forms.create', create)).code).toBe('month-closed');
  });

  test('papers of a customer without a case are numbered by the year, in the style of the year', async () => {
    const office = await testOffice();
    expect((await madeForm(office, returnEntries())).number).toBe('T26-001');
    expect((await madeForm(office, returnEntries())).number).toBe('T26-002');
    office.clock.set('2027-01-05T09:00');
    expect((await madeForm(office, returnEntries())).number).toBe('T27-001');
  });

  test('the list finds by kind, state, month and any text; voided papers stay in it', async () => {
    const office = await testOffice();
    await madeForm(office, returnEntries({ customerName: '臺灣扣件', lines: [returnLine({ product: '六角螺栓' })] }));
    const penalty = { ...emptyForms.penalty(), unit: '製造部', person: '周課長', reason: '漏檢' };
    const notice = await madeForm(office, penalty);
    await office.do('forms.void', { id: notice.id, version: 1, reason: '錯' });
    const numbers = async (filter: object): Promise<string[]> =>
      (await office.do('forms.list', { ...filter, offset: 0, limit: 10 })).rows.map(({ number }) => number);
    expect(await numbers({})).toEqual(['P26-001', 'T26-001']);
    expect(await numbers({ kind: 'return' })).toEqual(['T26-001']);
    expect(await numbers({ state: 'voided' })).toEqual(['P26-001']);
    expect(await numbers({ month: '2026-11' })).toHaveLength(2);
    expect(await numbers({ month: '2026-10' })).toEqual([]);
    for (const text of ['台湾扣件', '螺栓', 't26-001', 'T26001'])
      expect(await numbers({ text }), text).toEqual(['T26-001']);
    for (const text of ['周課長', '制造部', 'manufacturing'])
      expect(await numbers({ text }), text).toEqual(['P26-001']);
  });
});

describe('what is typed wrongly is said at its field, and nothing is kept', () => {
  async function issues(office: TestOffice, entries: FormEntries, on = ''): Promise<string[]> {
    const error = await office.refused('forms.create', { caseId: null, customerId: null, on, entries });
    expect((await office.do('forms.list', { offset: 0, limit: 1 })).total).toBe(0);
    return (error.issues ?? []).map(({ field, code }) => `${field} ${code}`);
  }

  test('missing and impossible values, all at once', async () => {
    const office = await testOffice();
    const entries = returnEntries({
      customerName: '',
      tax: 'on-top',
      lines: [
        returnLine({ approved: '0', unitPrice: '0.00001' }),
        returnLine({ product: '', materialNo: '', approved: '許多', overRatio: '101' }),
        returnLine({ amount: '17,000' }),
      ],
    });
    expect((await issues(office, entries, '2027/01/01')).toSorted()).toEqual([
      'customerName required',
      'lines.0.approved not-zero',
      'lines.0.unitPrice too-fine-price',
      'lines.1.approved not-a-quantity',
      'lines.1.overRatio not-a-percent',
      'lines.1.product required',
      'lines.2.amount not-the-product',
      'on date-in-future',
      'taxRate required',
    ]);
    expect(await issues(office, returnEntries({ lines: [] }))).toEqual(['lines required']);
    expect(await issues(office, returnEntries({ reason: '長'.repeat(10_000) }))).toEqual(['reason too-long']);
    expect(await issues(office, { ...emptyForms.penalty(), points: '半' })).toEqual([
      'unit required',
      'reason required',
      'points not-points',
    ]);
  });

  test('sixty lines at the limit of amounts are summed exactly; with a tax as high they are too much', async () => {
    const office = await testOffice();
    const line = { ...emptyAllowanceLine(), product: '葉輪', amount: '1,000,000,000,000' };
    const lines = Array.from({ length: 60 }, () => line);
    const entries = { ...emptyForms.allowance(), customerName: '甲', lines };
    expect(await issues(office, { ...entries, tax: 'on-top', taxRate: '100' })).toEqual(['lines sum-too-large']);
    const form = await madeForm(office, entries);
    expect(form).toMatchObject({ total: 6_000_000_000_000_000, capitals: '陸拾兆元整' });
  });
});
