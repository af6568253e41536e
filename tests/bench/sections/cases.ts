import { emptyCaseForm, emptyGoods } from '../../../db/rules/case-form-text.ts';
import { caseStore } from '../../../db/repositories/cases.ts';
import { caseTokens } from '../../../db/search/tokens.ts';
import type { CaseForm } from '../../../electron/contract/cases.ts';
import type { Desk } from '../desk.ts';
import { LAST_DAY } from '../make-ledger.ts';
import { compare, measure } from '../measure.ts';
import { createRandom } from '../random.ts';
import { atMostTimes, p95AtMost, type Report } from '../report.ts';

export async function benchCases(report: Report, desk: Desk, runs: number): Promise<void> {
  report.section('a case');
  const cases = Number(desk.db.reader.prepare('SELECT max(id) FROM cases').pluck().get());
  const customers = Number(desk.db.reader.prepare('SELECT max(id) FROM customers').pluck().get());
  const random = createRandom(7);

  await report.row(async () => {
    const figure = await measure(() => desk.do('cases.get', { id: random.whole(1, cases) }), { runs });
    return { what: 'open a case', figure, bars: [p95AtMost(figure, 10)] };
  });
  await report.row(async () => {
    const figure = await measure(() => desk.do('customers.summary', { id: random.whole(1, customers) }), { runs });
    return { what: 'open a customer beside the form', figure, bars: [p95AtMost(figure, 10)] };
  });
  await report.row(async () => {
    const figure = await measure(() => desk.do('drafts.save', { form: complaint(1) }), { runs });
    return { what: 'keep a draft (durable)', figure, bars: [] };
  });

  let draftId = 0;
  const bare = bareAcceptance(desk);
  const before = async (): Promise<void> => {
    draftId = (await desk.do('drafts.save', { form: complaint(random.whole(1, customers)) })).id;
  };
  await report.row(async () => {
    const { ours, theirs } = await compare(
      () => desk.do('cases.accept', { draftId, acceptedOn: LAST_DAY, reason: '', clockConfirmed: true }),
      () => bare(draftId),
      { runs, before },
    );
    return {
      what: 'accept a case (durable)',
      figure: ours,
      beside: { how: 'the same statements in one bare transaction', figure: theirs },
      bars: [atMostTimes(ours, theirs, 2)],
    };
  });
}

function complaint(customerId: number): CaseForm {
  return {
    ...emptyCaseForm(),
    channel: 'phone',
    customerId,
    contactName: '林小姐',
    contactTelephone: '03-000-6107 #2231',
    goods: [
      {
        ...emptyGoods(),
        orderNo: 'SO-261004-118',
        materialNo: 'EX-8813-B2',
        product: '風扇葉輪 80 mm',
        quantity: '12,000 PCS',
        defectiveQuantity: '312',
      },
    ],
    type: 'quality',
    severity: 'general',
    description: '進料檢驗發現葉片根部毛邊，批號 L2610-07，抽驗 500 件中 13 件。',
    demands: ['return', 'allowance'],
    demandUndetermined: true,
    salesOpinion: '屬實，建議先退回未加工品。',
  };
}

const accepted = {
  version: 1,
  state: 'accepted',
  year: 2026,
  month: 11,
  accepted_on: LAST_DAY,
  closed_on: null,
  state_before_void: null,
  void_reason: '',
};

/** What an acceptance writes, as a programmer in a hurry would: nothing is read or checked but the counter. */
function bareAcceptance({ db }: Desk): (draftId: number) => void {
  const { writer } = db;
  const template = writer.prepare<[], Record<string, unknown>>('SELECT * FROM cases WHERE id = 1').get() ?? {};
  const columns = Object.keys(template).filter((column) => column !== 'id');
  const insert = writer.prepare(
    `INSERT INTO cases (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const counter = writer
    .prepare<[], number>(
      'UPDATE months SET last_serial = last_serial + 1 WHERE year = 2026 AND month = 11 RETURNING last_serial',
    )
    .pluck();
  const goods =
    writer.prepare(`INSERT INTO case_goods (case_id, line, order_no, material_no, product, lot_no, quantity, unit, defective_quantity)
    VALUES (?, 1, 'SO-261004-118', 'EX-8813-B2', '風扇葉輪 80 mm', '', 12000000, 'PCS', 312000)`);
  const demand = writer.prepare('INSERT INTO case_demands (case_id, demand) VALUES (?, ?)');
  const text = writer.prepare('INSERT INTO case_search_text (case_id, text) VALUES (?, ?)');
  const tokens = writer.prepare('INSERT INTO case_search (rowid, tokens) VALUES (?, ?)');
  const event = writer.prepare(
    `INSERT INTO events (case_id, at, kind, actor, on_date, note) VALUES (?, '${LAST_DAY}T01:05:00.000Z', 'accepted', '王小明', '${LAST_DAY}', '')`,
  );
  const audit = writer.prepare(
    `INSERT INTO audit (at, actor, call, subject) VALUES ('${LAST_DAY}T01:05:00.000Z', '王小明', 'cases.accept', ?)`,
  );
  const deadline = writer.prepare(
    `INSERT INTO deadlines (case_id, code, started, target, due, met, stopped)
     VALUES (?, 'closing', '${LAST_DAY}T09:05', NULL, '${LAST_DAY}', NULL, 0)`,
  );
  const draft = writer.prepare('DELETE FROM drafts WHERE id = ?');
  const folded = String(writer.prepare('SELECT text FROM case_search_text WHERE case_id = 1').pluck().get());
  caseStore(writer);

  const accept = writer.transaction((draftId: number) => {
    draft.run(draftId);
    const serial = counter.get() ?? 0;
    const { lastInsertRowid: id } = insert.run({
      ...template,
      ...accepted,
      serial,
      number: `2611${serial}`,
    });
    goods.run(id);
    for (const code of ['return', 'allowance']) demand.run(id, code);
    text.run(id, folded);
    tokens.run(id, caseTokens(folded));
    deadline.run(id);
    event.run(id);
    audit.run(`case ${id}`);
  });
  return (draftId) => accept.immediate(draftId);
}
