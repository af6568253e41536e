import type { PrintDocument, TableDocument, CalibrationDocument } from '../../../electron/contract/paper.ts';
import type { Place } from '../../app/places.ts';
import type { Translate } from '../../locales/translate.ts';
import { paper as paperWords } from '../../locales/zh-TW/paper.ts';
import type { PrintSubject } from './subjects.ts';

/** Papers that have a number of their own. */
export type PrintedDocument = Exclude<PrintDocument, TableDocument | CalibrationDocument>;

/** 異常狀況; 品名（第 2 項）; the label that stands on the paper beside the text at `path` (`goods.1.product`). */
export function labelOf(path: string, document: PrintedDocument, t: Translate): string {
  const [first = '', second = '', third = ''] = path.split('.');
  const line = (label: string, at: string): string => t('paper.goodsLine', { label, line: Number(at) + 1 });
  if (document.kind === 'complaint') {
    if (first === 'goods' && isLabel(third)) return line(t(`paper.labels.${third}`), second);
    if (first === 'filled') return partLabel(Number(second), document);
  }
  if (document.kind === 'overlay' && first === 'sheets') {
    const [, , , fourth = ''] = path.split('.');
    return document.sheets[Number(second)]?.values[Number(fourth)]?.label ?? t('printDesk.form');
  }
  if (document.kind === 'form' && first === 'sheets') {
    const place = placeOnSheet(path, document);
    if (place) return place.line === undefined ? place.label : line(place.label, String(place.line));
  }
  if (document.kind === 'slip' || document.kind === 'follow-up') {
    const group = first === 'cells' ? document.cells : first === 'blocks' ? document.blocks : [];
    const label = group[Number(second)]?.label;
    if (label !== undefined) return label;
  }
  if (document.kind === 'letter' && isLetterPart(first)) return t(`letters.page.${letterParts[first]}`);
  return isLabel(first) ? t(`paper.labels.${first}`) : t('printDesk.form');
}

/**
 * Where that text is typed, with the name of its field there: the office's own words in the settings, all others in
 * what is printed.
 */
export function placeOf(path: string, document: PrintedDocument, of: PrintSubject, caseId: number | null): Place {
  const [first = ''] = path.split('.');
  if (first === 'officeName') return { name: 'settings', field: 'officeName' };
  if (first === 'letterhead') return { name: 'letter-setup' };
  if (policyWords.has(first)) return { name: 'policy' };
  if ('caseId' in of) return { name: 'case', id: of.caseId, ...named(caseField(path)) };
  if ('slipId' in of) return { name: 'slips' };
  if ('followUpId' in of) return { name: 'follow-ups' };
  if (document.kind !== 'letter') return { name: 'forms', change: of.formId, ...named(formField(path, document)) };
  if (caseId === null) return { name: 'forms' };
  const part = isLetterPart(first) ? letterParts[first] : '';
  return { name: 'letters', caseId, letterId: of.formId, ...named(part) };
}

/** Named by the policy, on every paper. */
const policyWords: ReadonlySet<string> = new Set([
  'title',
  'parts',
  'approvers',
  'copies',
  'warning',
  'goodsLabels',
  'demands',
  'type',
  'severity',
  'channel',
]);

function named(field: string): { readonly field?: string } {
  return field === '' ? {} : { field };
}

/** Fields of the case whose paper has another name for them. */
const caseFields: Readonly<Record<string, string>> = {
  contact: 'contactName',
  sample: 'sampleNote',
  filled: '',
  voidReason: '',
  acceptedOn: '',
};

function caseField(path: string): string {
  return caseFields[path.split('.')[0] ?? ''] ?? path;
}

/** The paper's paragraphs, and the fields of the letter that hold them. */
const letterParts = {
  recipient: 'recipient',
  subject: 'subject',
  paragraphs: 'body',
  closing: 'closing',
  signature: 'signature',
  enclosures: 'enclosures',
} as const;

function isLetterPart(name: string): name is keyof typeof letterParts {
  return Object.hasOwn(letterParts, name);
}

interface SheetPlace {
  readonly name: string;
  readonly label: string;
  /** Of a table, from 0. */
  readonly line: number | undefined;
}

const onSheet = /^sheets\.(\d+)\.(cells|blocks|table)\.(?:rows\.)?(\d+)(?:\.(\d+))?/;

/** `sheets.0.cells.2.text`, `sheets.1.table.rows.3.0`. */
function placeOnSheet(path: string, document: Extract<PrintedDocument, { kind: 'form' }>): SheetPlace | undefined {
  const [, sheetAt = '', group = '', at = '', column = ''] = onSheet.exec(path) ?? [];
  const sheet = document.sheets[Number(sheetAt)];
  if (group === 'table') {
    const found = sheet?.table?.columns[Number(column)];
    return found && { name: found.name, label: found.label, line: Number(at) };
  }
  const found = (group === 'cells' ? sheet?.cells : sheet?.blocks)?.[Number(at)];
  return found && { name: found.name, label: found.label, line: undefined };
}

function formField(path: string, document: PrintedDocument): string {
  const place = document.kind === 'form' ? placeOnSheet(path, document) : undefined;
  if (place === undefined) return '';
  if (place.line !== undefined) return `lines.${place.line}.${place.name}`;
  return place.name === 'customer' ? 'customerName' : place.name;
}

function partLabel(index: number, { filled, parts }: Extract<PrintedDocument, { kind: 'complaint' }>): string {
  const code = filled[index]?.part.split('.')[0] ?? '';
  return parts.find((part) => part.code === code)?.label ?? code;
}

function isLabel(name: string): name is keyof typeof paperWords.labels {
  return Object.hasOwn(paperWords.labels, name);
}
