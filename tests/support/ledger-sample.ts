import type BetterSqlite3 from 'better-sqlite3';

import { searchText } from '../../db/repositories/cases.ts';
import { caseTokens } from '../../db/search/tokens.ts';
import { withFile } from './cases.ts';

const names = ['甲乙電子工業', '丙丁國際貿易', '臺灣水泥', '庚辛實業', 'Acme & Co.', '戊己科技'];
const products = ['風扇葉輪', '端子台', '', '散熱片 Ｘ', 'EX-1190 連接器'];
const descriptions = [
  '葉片根部毛邊',
  '数量短少 40 PCS',
  '運輸受潮、外箱破損',
  '外觀刮傷',
  'Late delivery',
  '軸承異音，客戶停線',
];
const states = [
  'filed',
  'accepted',
  'at-station',
  'waiting',
  'decided',
  'closed',
  'not-established',
  'merged',
  'voided',
];
const types = ['quality', 'non-quality', '', 'own-type'];
const units = ['gm-office', 'quality', 'rd', ''];
const channels = ['phone', 'fax', 'email'];
const outcomes = ['replace', 'refund', 'none'];
const severities = ['general', 'moderate', 'severe', ''];

/** The same sequence for the same seed, from 0 up to `below`. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Writes `count` cases of every state, in eight months up to 2026-11, straight into the file, as another program would. */
export function fillLedger(folder: string, count: number, seed = 1): void {
  withFile(folder, (file) => {
    const roll = dice(seed);
    file.transaction(() => {
      for (let index = 0; index < count; index += 1) insertCase(file, roll);
    })();
  });
}

/** Writes one case and answers its id. */
export function insertCase(file: BetterSqlite3.Database, roll: (below: number) => number): number {
  const pick = <Item>(list: readonly Item[]): Item => list[roll(list.length)] as Item;
  const state = pick(states);
  const numbered = state !== 'filed';
  const month = 4 + roll(8);
  const last = file.prepare('SELECT coalesce(max(serial), 0) FROM cases WHERE year = 2026 AND month = ?').pluck();
  const serial = numbered ? (last.get(month) as number) + 1 : null;
  const date = `2026-${String(month).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`;
  const ended = state === 'closed' || state === 'not-established';
  const row = {
    state,
    year: numbered ? 2026 : null,
    month: numbered ? month : null,
    serial,
    number: numbered ? `26${date.slice(5, 7)}${String(serial).padStart(2, '0')}` : null,
    accepted_on: numbered ? date : null,
    due_on: numbered
      ? `2026-${String(Math.min(12, month + roll(2))).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`
      : null,
    closed_on: ended ? `2026-11-${String(1 + roll(21)).padStart(2, '0')}` : null,
    void_reason: state === 'voided' ? '重複' : '',
    channel: pick(channels),
    customer_name: pick(names),
    type: pick(types),
    severity: pick(severities),
    unit: pick(units),
    description: pick(descriptions),
    material_no: `EX-${roll(99)}`,
    product: pick(products),
  };
  const columns = Object.keys(row);
  const { lastInsertRowid } = file
    .prepare(
      `INSERT INTO cases (version, policy_id, kind, source, received_at, received_by, contact_name, contact_telephone, region,
         accused, major, major_reason, sample_attached, sample_note, demand_unit, demand_undetermined, demand_note,
         sales_opinion, backdated_reason, responsible_unit, closing_note, created_at, updated_at, ${columns.join(', ')})
       VALUES (1, 1, 'customer-complaint', 'external', '2026-04-01T00:00:00.000Z', '', '林小姐', '', 'domestic',
         '', 0, '', 0, '', '', 0, '', '', '', '', '', '2026-04-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z',
         ${columns.map((column) => `@${column}`).join(', ')})`,
    )
    .run(row);
  const id = Number(lastInsertRowid);
  const line = {
    orderNo: '',
    materialNo: row.material_no,
    product: row.product,
    lotNo: '',
    shippedOn: null,
    quantity: null,
    unit: '',
    defectiveQuantity: null,
  };
  const text = searchText({ ...row, contact_name: '林小姐' }, [line]);
  file.prepare('INSERT INTO case_search_text (case_id, text) VALUES (?, ?)').run(id, text);
  file.prepare('INSERT INTO case_search (rowid, tokens) VALUES (?, ?)').run(id, caseTokens(text));
  if (ended) {
    for (const outcome of outcomes.filter(() => roll(3) === 0))
      file.prepare('INSERT INTO case_outcomes (case_id, outcome) VALUES (?, ?)').run(id, outcome);
  }
  if (!numbered) return id;
  file
    .prepare(
      'INSERT INTO months (year, month, last_serial) VALUES (2026, ?, 1) ON CONFLICT DO UPDATE SET last_serial = last_serial + 1',
    )
    .run(month);
  return id;
}

/** Makes a month large: copies of its last case with the numbers that follow, straight into the file, as another program would. */
export function fillMonth(folder: string, month: string, count: number): void {
  withFile(folder, (file) => {
    const last = file
      .prepare<[number, number], Record<string, unknown>>(
        'SELECT * FROM cases WHERE year = ? AND month = ? ORDER BY serial DESC LIMIT 1',
      )
      .get(Number(month.slice(0, 4)), Number(month.slice(5)));
    if (!last) throw new Error(`${month} has no case to copy`);
    const { id: _id, ...row } = last;
    const columns = Object.keys(row);
    const insert = file.prepare(
      `INSERT INTO cases (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    );
    const before = Number(row['serial']);
    const prefix = String(row['number']).slice(0, 4);
    file.transaction(() => {
      for (let serial = before + 1; serial <= before + count; serial += 1)
        insert.run({ ...row, serial, number: `${prefix}${String(serial).padStart(2, '0')}` });
    })();
  });
}
