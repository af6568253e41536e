import { paperSizes, sheetOf, type PaperSize } from '../../electron/contract/print-options.ts';
import { mm } from './units.ts';

/** How sheets of one size lie on A4, in millimetres. */
export interface Imposition {
  readonly landscape: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly slot: { readonly width: number; readonly height: number };
  /** Sheets that are wider than A4 can print are made smaller. */
  readonly scale: number;
}

/** What a laser printer cannot print at each edge of A4. */
const EDGE = 6;
/** The strips of continuous paper stay away on A4: nothing is printed on them. */
const STRIP = 12.7;

/**
 * How several sheets of that size lie on one A4, or undefined where only one does: two of A5 beside or below each
 * other, two halves or three thirds of the continuous page.
 */
export function impositionOf(size: PaperSize, landscape: boolean): Imposition | undefined {
  const sheet = sheetOf(size, landscape);
  const [width, height] = [sheet.width / 1000, sheet.height / 1000];
  const a4 = { width: paperSizes.a4.width / 1000, height: paperSizes.a4.height / 1000 };
  switch (size) {
    case 'a4':
    case 'full':
      return undefined;
    case 'a5':
      return landscape
        ? { landscape: false, columns: 1, rows: 2, slot: { width: a4.width, height: a4.height / 2 }, scale: 1 }
        : { landscape: true, columns: 2, rows: 1, slot: { width: a4.height / 2, height: a4.width }, scale: 1 };
    case 'half':
    case 'third': {
      const rows = size === 'half' ? 2 : 3;
      const slot = { width: a4.width, height: a4.height / rows };
      const scale = Math.min((a4.width - 2 * EDGE) / (width - 2 * STRIP), slot.height / height, 1);
      return { landscape: false, columns: 1, rows, slot, scale };
    }
    default:
      return size satisfies never;
  }
}

/**
 * Moves the sheets that were drawn in `source`, in their order, to sheets of A4 in `place`, with marks where to cut.
 * Sheets of which one fills an A4 stay as they are. Answers how many pages that makes.
 */
export function imposeSheets(source: HTMLElement, place: HTMLElement): number {
  const sheets = Array.from(source.querySelectorAll<HTMLElement>('.paper-sheet.page'));
  const pages: HTMLElement[] = [];
  let open: { readonly size: string; readonly page: HTMLElement; taken: number } | undefined;
  for (const sheet of sheets) {
    const name = sheet.dataset['size'] ?? '';
    const [size, landscape] = sizeNamed(name);
    const laid = size && impositionOf(size, landscape);
    if (!size || !laid) {
      open = undefined;
      pages.push(sheet);
      continue;
    }
    if (open?.size !== name || open.taken === laid.columns * laid.rows) {
      open = { size: name, page: emptyPage(laid), taken: 0 };
      pages.push(open.page);
    }
    open.page.append(slotOf(sheet, laid, open.taken, sheetOf(size, landscape)));
    open.taken += 1;
  }
  place.replaceChildren(...pages);
  return pages.length;
}

/** The size and the turn behind the name of a page rule. */
function sizeNamed(name: string): readonly [PaperSize | undefined, boolean] {
  const plain = name.replace(/-landscape$/, '');
  const size = (Object.keys(paperSizes) as PaperSize[]).find((each) => each === plain);
  return [size, plain !== name];
}

function emptyPage({ landscape, columns, rows, slot }: Imposition): HTMLElement {
  const page = document.createElement('div');
  page.className = 'paper-sheet paper-imposed page';
  page.dataset['size'] = landscape ? 'a4-landscape' : 'a4';
  const [width, height] = [columns * slot.width, rows * slot.height];
  page.style.width = mm(width);
  page.style.height = mm(height);
  for (let row = 1; row < rows; row += 1) {
    page.append(cutMark(0, row * slot.height, false), cutMark(width - MARK, row * slot.height, false));
  }
  for (let column = 1; column < columns; column += 1) {
    page.append(cutMark(column * slot.width, 0, true), cutMark(column * slot.width, height - MARK, true));
  }
  return page;
}

const MARK = 8;

/** A short line at the edge, in millimetres. */
function cutMark(x: number, y: number, upright: boolean): HTMLElement {
  const mark = document.createElement('div');
  mark.className = `paper-cut ${upright ? 'is-upright' : ''}`;
  mark.style.left = mm(x);
  mark.style.top = mm(y);
  return mark;
}

function slotOf(
  sheet: HTMLElement,
  { columns, slot, scale }: Imposition,
  index: number,
  size: { readonly width: number; readonly height: number },
): HTMLElement {
  const [width, height] = [(size.width / 1000) * scale, (size.height / 1000) * scale];
  const box = document.createElement('div');
  box.className = 'paper-slot';
  const column = index % columns;
  const row = Math.floor(index / columns);
  box.style.left = mm(column * slot.width + (slot.width - width) / 2);
  box.style.top = mm(row * slot.height + (slot.height - height) / 2);
  box.style.transform = scale === 1 ? 'none' : `scale(${scale})`;
  sheet.classList.remove('page');
  box.append(sheet);
  return box;
}
