import { guessWidth } from '../layout/geometry.ts';
import { measuresOf, type SheetMeasures } from '../layout/sizes.ts';
import { lineHeight } from '../measure.ts';
import { shownText } from '../PaperField.tsx';
import { columnWidths, labelWidth } from './layout.ts';
import { MOST_LINES, oneLineEach, type LineCounts } from './plan.ts';
import type { FormView } from './view.ts';

/**
 * How many lines the texts need that may have several: wide cells, and the words in the table. Only what a guess of
 * its width does not settle is drawn out of sight and measured. The paper's fonts must be loaded.
 */
export function countLines({ sheet, size, landscape, locale, apart }: FormView): LineCounts {
  // The stock has its lines already.
  if (apart) return oneLineEach;
  const measures = measuresOf({ size, landscape });
  const ruler = new Ruler(measures, locale);
  try {
    const cellWidth = measures.table.width - labelWidth(sheet, measures);
    const cells = new Map(
      sheet.cells
        .filter(({ wide }) => wide)
        .map(({ name, text }) => [name, Math.min(MOST_LINES.cell, ruler.lines(text, cellWidth))]),
    );
    const { table } = sheet;
    if (!table) return { cells, rows: [] };
    const widths = columnWidths(measures, table, false);
    const rows = table.rows.map((texts) =>
      Math.min(
        MOST_LINES.row,
        Math.max(
          1,
          ...table.columns.map(({ align }, index) =>
            align === 'end' ? 1 : ruler.lines(texts[index] ?? '', widths[index] ?? 0),
          ),
        ),
      ),
    );
    return { cells, rows };
  } finally {
    ruler.remove();
  }
}

/** Measures paragraphs of one type. */
class Ruler {
  readonly #measures: SheetMeasures;
  readonly #locale: string;
  #drawn: { readonly sheet: HTMLElement; readonly text: HTMLElement } | undefined;

  constructor(measures: SheetMeasures, locale: string) {
    this.#measures = measures;
    this.#locale = locale;
  }

  /** Lines of the text in a box of that width, in millimetres. */
  lines(text: string, width: number): number {
    const { padding, type } = this.#measures;
    const shown = shownText('block', text);
    const room = width - 2 * padding.x;
    if (!shown.includes('\n') && guessWidth(shown, type.text) <= room) return 1;
    const drawn = this.#draw();
    drawn.sheet.style.width = `${room}mm`;
    drawn.text.textContent = shown;
    return Math.max(1, Math.round(drawn.text.getBoundingClientRect().height / lineHeight(drawn.text)));
  }

  #draw(): { readonly sheet: HTMLElement; readonly text: HTMLElement } {
    if (this.#drawn) return this.#drawn;
    const { type } = this.#measures;
    const sheet = document.createElement('div');
    sheet.className = 'paper-stage paper-sheet-type';
    sheet.lang = this.#locale;
    sheet.style.fontSize = `${type.text}pt`;
    sheet.style.setProperty('--paper-leading', String(type.leading));
    const text = document.createElement('span');
    text.className = 'paper-ruler';
    sheet.append(text);
    document.body.append(sheet);
    this.#drawn = { sheet, text };
    return this.#drawn;
  }

  remove(): void {
    this.#drawn?.sheet.remove();
  }
}
