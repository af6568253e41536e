import type BetterSqlite3 from 'better-sqlite3';

import { addDays } from '../../db/rules/dates.ts';
import { fieldAudience, internalFields } from '../../db/rules/internal-fields.ts';
import type { PrintDocument } from '../../electron/contract/paper.ts';
import { locales } from '../../electron/contract/shapes.ts';
import { complaint, withFile } from './cases.ts';
import { caseOnDesk, decision, finding, improvement, lifeDesk, p2Stations } from './life.ts';

/** What stands in one internal field and nowhere else: a number that is found however it is written. */
export interface Marked {
  readonly field: string;
  /** Its digits, as they are left when separators are taken out. */
  readonly digits: string;
}

export interface MarkedPapers {
  /** Fields that took the mark. */
  readonly marked: readonly Marked[];
  /** Fields that take only what the tables allow: a code out of a list, yes or no. */
  readonly coded: readonly string[];
  /** Everything that the customer gets, in every language. */
  readonly papers: readonly PrintDocument[];
  /** A paper of the office, to see that the marks would be found. */
  readonly inside: PrintDocument;
}

/** Digits alone: `700,001,23` and `7,000,012.3` are the same number to whoever looks for it. */
export function digitsOf(text: string): string {
  return text.replace(/[\s,.，。/:：-]/g, '');
}

/** A case with something in every table, all that is internal marked, and every paper that the customer gets of it. */
export async function markedPapers(): Promise<MarkedPapers> {
  const { test, one, customer } = await lifeDesk();
  const { id } = one;
  for (const station of p2Stations) await one.pass(station);
  await one.do('life.find', {
    finding: finding({
      established: 'yes',

      lossAmount: '1',
      shares: [{ unit: 'manufacturing', person: '周', share: '100' }],
    }),
  });
  await one.do('life.improve', { improvement: improvement() });
  await one.do('life.negotiate', { at: '', by: '', told: '已說明', result: 'accepted' });
  await one.do('life.agree', { code: 'closing', due: '+30', reason: '待檢驗' });
  await one.do('life.decide', { decision: decision() });
  await one.do('life.reply', { at: '', way: 'telephone', by: '', text: '已答覆' });
  await test.do('followUps.add', { caseId: id, dueOn: '+5', note: '' });
  const { rows: followUps } = await test.do('followUps.list', { caseId: id, show: 'open', offset: 0, limit: 5 });

  const other = await caseOnDesk(test, complaint(customer, { receivedAt: '09:00' }));
  const { suggestions: slips } = await test.do('forms.suggest', { kind: 'return', caseId: id, customerId: null });
  for (const { entries } of slips) {
    await test.do('forms.create', { caseId: id, customerId: null, on: '', entries });
  }

  const { marked, coded } = withFile(test.folder, (file) => {
    fillEmptyTables(file, id, other.id);
    return markInternal(file);
  });

  const papers: PrintDocument[] = [];
  for (const locale of locales) {
    for (const template of ['acknowledgement', 'extension', 'reply']) {
      const { entries } = await test.do('letters.suggest', { caseId: id, template, locale, newDue: '' });
      const input = { caseId: id, on: '', entries, agree: null, recordReply: false };
      const letter = await test.do('letters.create', input);
      papers.push((await test.do('papers.previewForm', { formId: letter.id, size: 'a4', locale })).document);
    }
    for (const kind of ['repair', 'allowance', 'return-certificate', 'visit-report'] as const) {
      const { suggestions } = await test.do('forms.suggest', { kind, caseId: id, customerId: null });
      const [first] = suggestions;
      if (!first) throw new Error(`no ${kind}`);
      const { entries } = first;
      const filled = 'lines' in entries && entries.kind !== 'repair' ? withPrices(entries) : entries;
      const form = await test.do('forms.create', { caseId: id, customerId: null, on: '', entries: filled });
      papers.push((await test.do('papers.previewForm', { formId: form.id, size: 'a4', locale })).document);
    }
    for (const { id: followUpId } of followUps) {
      papers.push((await test.do('papers.previewSlip', { followUpId, size: 'a4', locale })).document);
    }
  }
  const inside = (await test.do('papers.preview', { caseId: id, size: 'a4', locale: 'zh-TW' })).document;
  return { marked, coded, papers, inside };
}

/** Whatever the certificate still asks for. */
function withPrices<Entries extends { readonly lines: readonly object[] }>(entries: Entries): Entries {
  return { ...entries, lines: entries.lines.map((line) => ({ ...line, amount: '100' })) };
}

/** Tables that the life of this case did not touch get one line each, straight into the file. */
function fillEmptyTables(file: BetterSqlite3.Database, caseId: number, otherCase: number): void {
  const at = '2026-11-21T01:00:00.000Z';
  file.exec(`
    INSERT INTO pauses (case_id, from_at, until_at, reason) VALUES (${caseId}, '${at}', '${at}', 'x');
    INSERT INTO earlier_closings (case_id, closed_on, reopened_on, due_on, unit, outcomes)
      VALUES (${caseId}, '2026-11-20', '2026-11-21', NULL, 'x', '[]');
    INSERT INTO milestones (case_id, milestone, at, by, note) VALUES (${caseId}, 'visited', '${at}', 'x', 'x');
    INSERT INTO case_links (from_case, to_case, kind, at, note) VALUES (${caseId}, ${otherCase}, 'repeated', '${at}', 'x');
    INSERT INTO attachments (case_id, hash, name, media_type, size, added_at, added_by)
      VALUES (${caseId}, '${'a'.repeat(64)}', 'x.txt', 'text/plain', 1, '${at}', 'x');
    INSERT INTO slips (kind, case_id, serial, number, on_date, unit, person, about, about_due, about_days, text, answer, customer_name, product, lot_no, created_at, actor)
      VALUES ('reminder', ${caseId}, 1, 'R-1', '2026-11-21', 'quality', 'x', 'closing', '2026-11-20', 1, 'x', 'x', 'x', 'x', 'x', '${at}', 'x');
    INSERT INTO goods_received
      (form_id, line, received_on, approved, actual, ending, ratio, ratio_from, booked, instruction, instructed_by, signed_by, note, at, actor)
      SELECT id, 1, on_date, 1, 1, 'as-approved', 1, 'office', 1, 'x', 'x', 'x', 'x', '${at}', 'x' FROM forms WHERE kind = 'return';
    INSERT INTO proofs (form_id, proof, got_on, stamped, invoice_no, note, at, actor)
      SELECT id, 'certificate', on_date, 0, 'x', 'x', '${at}', 'x' FROM forms WHERE kind = 'return';
  `);
}

/** Puts its own number into every internal column, of all lines. */
function markInternal(file: BetterSqlite3.Database): Pick<MarkedPapers, 'marked' | 'coded'> {
  const marked: Marked[] = [];
  const coded: string[] = [];
  const untouched: string[] = [];
  for (const [index, { table, column }] of internalFields().entries()) {
    const field = `${table}.${column}`;
    const about = file.prepare('SELECT type FROM pragma_table_info(?) WHERE name = ?').pluck().get(table, column);
    const sample = file.prepare(`SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`).pluck().get();
    const number = 700_000_001 + index * 10;
    const isDay = /(_on|^due|_due|_date|^since|^target|^met|^started)$/.test(column);
    const isMoment = /(_at|^at)$/.test(column) || (typeof sample === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(sample));
    const day = addDays('2031-01-01', index * 3);
    const value = about === 'INTEGER' ? number : isMoment ? `${day}T02:00:00.000Z` : isDay ? day : `機密${number}`;
    try {
      const { changes } = file.prepare(`UPDATE ${table} SET ${column} = ?`).run(value);
      untouched.push(...(changes === 0 ? [field] : []));
      marked.push({ field, digits: about === 'INTEGER' || !(isMoment || isDay) ? String(number) : digitsOf(day) });
    } catch {
      coded.push(field);
    }
  }
  if (untouched.length > 0) throw new Error(`nothing to mark in ${untouched.join(', ')}`);
  return { marked, coded };
}

/** Columns of a table as they are. */
export function columnsOf(file: BetterSqlite3.Database, table: string): readonly string[] {
  return file.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
}

export const caseTables = Object.keys(fieldAudience);
