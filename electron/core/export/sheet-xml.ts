import { daysBetween } from '../../../db/rules/dates.ts';
import type { Cell } from './sheet.ts';

/** Day 0 of spreadsheets. */
const DAY_ZERO = '1899-12-30';
/** Before this, spreadsheets count a 29 February 1900 that never was. */
const FIRST_SOUND_DAY = '1900-03-01';

/** What one cell of a spreadsheet can hold; more and the file counts as damaged. */
export const LONGEST_CELL = 32_767;

/** A ledger has few different days and hundreds of thousands of cells with one: each is worked out once. */
const serials = new Map<string, number>();

function serial(day: string): number {
  let known = serials.get(day);
  if (known === undefined) {
    known = daysBetween(DAY_ZERO, day);
    serials.set(day, known);
  }
  return known;
}

/** Number of a calendar day as spreadsheets count; undefined for a day they do not know. */
export function daySerial(day: string): number | undefined {
  return day < FIRST_SOUND_DAY ? undefined : serial(day);
}

/** Calendar days from one day to another. */
export function daysApart(from: string, to: string): number {
  return serial(to) - serial(from);
}

/** A text as the XML of a cell: everything that XML or the format would read as something else is escaped. */
export function cellText(text: string): string {
  const clipped = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  if (!needsEscape.test(clipped)) return clipped;
  return clipped
    .replaceAll('\r\n', '\n')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(controls, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(loneSurrogates, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/* eslint-disable no-control-regex -- they are what is looked for */
const needsEscape = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_x[0-9a-f]{4}_/i;
const controls = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}

/** One line of a sheet. `styles` are the style numbers of its columns. */
export function rowXml(
  row: number,
  cells: readonly Cell[],
  columns: readonly { readonly letter: string; readonly style: string }[],
): string {
  let xml = `<row r="${row}">`;
  for (const [index, { letter, style }] of columns.entries()) {
    const cell = cells[index] ?? null;
    if (cell === null || cell === '') continue;
    const head = `<c r="${letter}${row}" s="${style}"`;
    if (typeof cell === 'number') xml += `${head}><v>${cell}</v></c>`;
    else if (typeof cell === 'string') xml += textCell(head, cell);
    else {
      const number = daySerial(cell.day);
      xml += number === undefined ? textCell(head, cell.day) : `${head}><v>${number}</v></c>`;
    }
  }
  return `${xml}</row>`;
}

function textCell(head: string, text: string): string {
  return `${head} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}
