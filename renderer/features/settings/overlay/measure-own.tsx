/** Where our own form has its fields: what a new overlay begins with. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { OverlayField, Stock } from '../../../../db/rules/overlay.ts';
import { overlayLimits, stockTenths, typeHeight } from '../../../../db/rules/overlay.ts';
import type { PrintDocument } from '../../../../electron/contract/paper.ts';
import { sheetLying } from '../../../../electron/contract/print-options.ts';
import { loadPaperFonts } from '../../../paper/fonts.ts';
import '../../../paper/paper.css';
import { sheetsOf } from '../../../paper/sheets-of.tsx';

const TENTHS_PER_PX = 254 / 96;
const TENTHS_OF_PT_PER_PX = 7.5;
/** Where the form gives no smaller size. */
const FLOOR = { plain: 70, continuous: 90 } as const;

interface Origin {
  readonly left: number;
  readonly top: number;
}

export interface MeasuredForm {
  readonly stock: Stock;
  readonly fields: readonly OverlayField[];
}

/** Draws the form out of sight and takes down where each known value stands. */
export async function measureOwnForm(own: PrintDocument, known: ReadonlySet<string>): Promise<MeasuredForm> {
  await loadPaperFonts();
  const stock = sheetLying(own);
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  stage.setAttribute('aria-hidden', 'true');
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    // Of several copies the first: the others have their fields in the same places.
    const sheets = sheetsOf(own, true);
    flushSync(() => {
      root.render(sheets);
    });
    const sheet = stage.querySelector<HTMLElement>('.paper-sheet');
    if (!sheet) return { stock, fields: [] };
    const floor = sheet.dataset['continuous'] === undefined ? FLOOR.plain : FLOOR.continuous;
    const found = new Map<string, OverlayField>();
    for (const field of fieldsOn(sheet, own)) {
      if (!known.has(field.value) || found.has(field.value)) continue;
      const placed = onStock({ ...field, floor: Math.min(floor, field.size) }, stock);
      if (placed) found.set(field.value, placed);
    }
    // As the form is read.
    return { stock, fields: [...found.values()].toSorted((a, b) => a.y - b.y || a.x - b.x) };
  } finally {
    root.unmount();
    stage.remove();
  }
}

function* fieldsOn(sheet: HTMLElement, own: PrintDocument): Generator<OverlayField> {
  const origin = sheet.getBoundingClientRect();
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-paper-field].paper-layer-data')) {
    const name = element.dataset['paperField'] ?? '';
    if (name === 'received') yield* received(element, origin);
    else yield measured(name, element, origin);
  }
  // What stands among the words of a line: it has the room up to the next words.
  for (const element of sheet.querySelectorAll<HTMLElement>('[data-paper-inline]')) {
    yield inline(element.dataset['paperInline'] ?? '', element, origin);
  }
  for (const run of sheet.querySelectorAll<HTMLElement>('[data-paper-field^="signature "]')) {
    const name = run.querySelector<HTMLElement>('.paper-signed');
    const [, block = '', index = ''] = (run.dataset['paperField'] ?? '').split(' ');
    if (name) yield inline(`${block}.${index}`, name, origin);
  }
  const code = sheet.querySelector('.paper-code');
  if (code) yield { ...placeOf(code.getBoundingClientRect(), origin), value: 'code', ...plain };
  const letter = sheet.querySelector<HTMLElement>('.paper-letter-text');
  if (letter) yield* letterPieces(letter, origin);
  if (own.kind === 'complaint') {
    yield* demandTicks(sheet, own.fields.demands, origin);
    yield* writtenInParts(sheet, origin);
  }
}

const plain = { size: 100, align: 'start', lines: 1, shrink: true, floor: 70 } as const;

/** A field that has a place of its own: its text begins behind the padding. */
function measured(value: string, element: HTMLElement, origin: Origin): OverlayField {
  const text = element.querySelector<HTMLElement>(':scope > .paper-text') ?? element;
  const style = getComputedStyle(element);
  const pad = (side: string): number => Number.parseFloat(side);
  const outer = element.getBoundingClientRect();
  const inner = new DOMRect(
    outer.x + pad(style.paddingLeft),
    outer.y + pad(style.paddingTop),
    outer.width - pad(style.paddingLeft) - pad(style.paddingRight),
    outer.height - pad(style.paddingTop) - pad(style.paddingBottom),
  );
  if (element.dataset['paperKind'] === 'block') return block(value, text, inner, origin);
  return {
    ...plain,
    value,
    ...placeOf(inner, origin),
    size: sizeOf(text.firstElementChild ?? text),
    align: alignOf(style),
  };
}

/** When, how and by whom a complaint was received: one field of the half sheet, three values. */
function* received(element: HTMLElement, origin: Origin): Generator<OverlayField> {
  const whole = measured('received', element, origin);
  let x = whole.x;
  for (const [value, share] of [
    ['receivedAt', 0.5],
    ['channel', 0.22],
    ['receivedBy', 0.28],
  ] as const) {
    const width = Math.round(whole.width * share);
    yield { ...whole, value, x, width };
    x += width;
  }
}

function block(value: string, text: HTMLElement, room: DOMRect, origin: Origin): OverlayField {
  const line = lineOf(text);
  const lines = Math.max(1, Math.min(overlayLimits.lines.most, Math.floor((room.height + 0.6) / line)));
  const place = placeOf(new DOMRect(room.x, room.y, room.width, lines * line), origin);
  return { ...plain, value, ...place, size: sizeOf(text), lines };
}

function inline(value: string, element: HTMLElement, origin: Origin): OverlayField {
  const own = element.getBoundingClientRect();
  const run = (element.closest('.paper-field') ?? element).getBoundingClientRect();
  const next = element.nextElementSibling?.getBoundingClientRect().right ?? run.right;
  return {
    ...plain,
    value,
    ...placeOf(new DOMRect(own.x, run.y, Math.max(own.width, next - own.x), run.height), origin),
    size: sizeOf(element),
  };
}

function* demandTicks(
  sheet: HTMLElement,
  demands: readonly { readonly code: string }[],
  origin: Origin,
): Generator<OverlayField> {
  const boxes = sheet.querySelectorAll('[data-paper-field="demands"] .paper-box svg');
  for (const [index, { code }] of demands.entries()) {
    const box = boxes[index];
    if (box) yield tick(`demands.${code}`, box, origin);
  }
}

function tick(value: string, box: Element, origin: Origin): OverlayField {
  const place = placeOf(box.getBoundingClientRect(), origin);
  // The tick is as large as its box allows.
  const size = Math.max(overlayLimits.size.least, Math.floor((place.height / typeHeight(10)) * 10 - 1));
  return { ...plain, value, ...place, size, align: 'center' };
}

/** Lengths of a line and of a name that nobody has written yet, in type sizes. */
const WRITTEN = { line: 5, name: 4 } as const;

/** Ticks, lines and names in the parts of the complaint form: each behind its label. */
function* writtenInParts(sheet: HTMLElement, origin: Origin): Generator<OverlayField> {
  for (const one of sheet.querySelectorAll<HTMLElement>('[data-paper-tick]')) {
    const box = one.querySelector('svg');
    if (box) yield tick(one.dataset['paperTick'] ?? '', box, origin);
  }
  for (const one of sheet.querySelectorAll<HTMLElement>('[data-paper-written]')) {
    const text = one.querySelector('.paper-signed, .paper-write-on');
    if (!text) continue;
    const own = text.getBoundingClientRect();
    const line = one.getBoundingClientRect();
    const em = Number.parseFloat(getComputedStyle(one).fontSize);
    const atEnd = one.classList.contains('paper-signature');
    const width = Math.max(own.width, em * (atEnd ? WRITTEN.name : WRITTEN.line));
    const room = new DOMRect(atEnd ? own.right - width : own.x, line.y, width, line.height);
    yield { ...plain, value: one.dataset['paperWritten'] ?? '', ...placeOf(room, origin), size: sizeOf(text) };
  }
}

/** Lines of the pieces of a letter, which on the measured one have a line each. */
const PIECE_LINES = { recipient: 3, closing: 2, enclosures: 2 } as const;
/** Share of the width that is left of whoever signs. */
const BEFORE_SIGNATURE = 0.35;

/** Address and subject stand above, the end goes to the foot of the sheet, and the text has all between them. */
function* letterPieces(letter: HTMLElement, origin: Origin): Generator<OverlayField> {
  const area = letter.getBoundingClientRect();
  const piece = (name: string): HTMLElement | undefined =>
    letter.querySelector<HTMLElement>(`[data-piece="${name}"]`) ?? undefined;
  const across = (element: Element, from: number, to: number): DOMRect => {
    const { x } = element.getBoundingClientRect();
    return new DOMRect(x, from, area.right - x, to - from);
  };

  let top = area.top;
  const recipient = piece('recipient');
  if (recipient) {
    const { y, height } = recipient.getBoundingClientRect();
    top = y + height * PIECE_LINES.recipient;
    yield block('recipient', recipient, across(recipient, y, top), origin);
  }
  const down = top - (recipient?.getBoundingClientRect().bottom ?? top);
  const subject = piece('subject')?.querySelector<HTMLElement>('.paper-layer-data');
  if (subject) {
    const { y, bottom } = subject.getBoundingClientRect();
    yield {
      ...plain,
      value: 'subject',
      ...placeOf(across(subject, y + down, bottom + down), origin),
      size: sizeOf(subject),
    };
  }

  let bottom = area.bottom;
  const enclosures = piece('enclosures');
  if (enclosures) {
    const height = lineOf(enclosures) * PIECE_LINES.enclosures;
    yield block('enclosures', enclosures, across(enclosures, bottom - height, bottom), origin);
    bottom -= height + lineOf(enclosures);
  }
  const signature = piece('end')?.querySelector<HTMLElement>('.paper-letter-signature > .paper-layer-data');
  const closing = piece('end')?.querySelector<HTMLElement>('.paper-letter-closing');
  if (signature) {
    const { height } = (signature.parentElement ?? signature).getBoundingClientRect();
    const left = area.x + area.width * BEFORE_SIGNATURE;
    const room = new DOMRect(left, bottom - height, signature.getBoundingClientRect().right - left, height);
    yield { ...block('signature', signature, room, origin), align: 'end' };
    bottom -= height;
  }
  if (closing) {
    const height = lineOf(closing) * PIECE_LINES.closing;
    yield block('closing', closing, across(closing, bottom - height, bottom), origin);
    bottom -= height + lineOf(closing);
  }
  const begins = piece('paragraph');
  if (begins) yield block('body', begins, across(begins, begins.getBoundingClientRect().y + down, bottom), origin);
}

function lineOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight);
}

function placeOf(rect: DOMRect, { left, top }: Origin): Pick<OverlayField, 'x' | 'y' | 'width' | 'height'> {
  const tenths = (px: number): number => Math.round(px * TENTHS_PER_PX);
  const [x, y] = [tenths(rect.left - left), tenths(rect.top - top)];
  // The ends are rounded, not the lengths: fields that touch on the form touch here.
  return { x, y, width: tenths(rect.right - left) - x, height: tenths(rect.bottom - top) - y };
}

function sizeOf(element: Element): number {
  return Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * TENTHS_OF_PT_PER_PX);
}

function alignOf({ textAlign, justifyContent }: CSSStyleDeclaration): OverlayField['align'] {
  if (textAlign === 'center' || justifyContent === 'center') return 'center';
  return textAlign === 'end' || textAlign === 'right' || justifyContent === 'flex-end' ? 'end' : 'start';
}

/** Undefined for what has no size or is not on the stock. Type that is as high as its line keeps a place that holds it. */
function onStock(field: OverlayField, stock: Stock): OverlayField | undefined {
  const page = stockTenths(stock);
  const x = Math.max(0, field.x);
  const y = Math.max(0, field.y);
  const width = Math.min(field.x + field.width, page.width) - x;
  const height = Math.min(field.y + field.height, page.height) - y;
  if (width <= 0 || height <= 0) return undefined;
  const least = Math.ceil(typeHeight(field.size)) * field.lines;
  const grown = Math.max(height, least);
  return {
    ...field,
    x,
    width,
    height: grown,
    y: Math.min(Math.max(0, y - Math.round((grown - height) / 2)), page.height - grown),
  };
}
