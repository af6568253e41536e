import { useEffect, useMemo, useState } from 'react';

import type { Overlay } from '../../../../db/rules/overlay.ts';
import type { CallOutput } from '../../../../electron/contract/calls.ts';
import { asDrawn } from '../../../../electron/contract/paper-glyphs.ts';
import type { OverlayDocument } from '../../../../electron/contract/paper.ts';
import { sizeOfStock } from '../../../../electron/contract/print-options.ts';
import type { Locale } from '../../../../electron/contract/shapes.ts';
import { loadPaperFonts } from '../../../paper/fonts.ts';
import { asTheyAre, type OverlayPages } from '../../../paper/overlay/overlay-pages.ts';
import { paginateOverlay } from '../../../paper/overlay/paginate-overlay.tsx';
import type { Translate } from '../../../locales/translate.ts';

export type Sample = CallOutput<'overlays.sample'>;

/** The overlay filled with the sample, as it would print; the same shape that the office makes of a paper. */
export function documentOf(overlay: Overlay, sample: Sample, locale: Locale): OverlayDocument {
  const named = sizeOfStock(overlay.stock);
  return {
    kind: 'overlay',
    size: named?.size ?? 'own',
    landscape: named?.landscape ?? false,
    locale,
    officeName: sample.officeName,
    title: sample.title,
    printedAt: sample.printedAt,
    paper: overlay.paper,
    number: sample.from,
    printing: 1,
    reprintReason: '',
    overlay: overlay.name[locale],
    stock: overlay.stock,
    fields: [...overlay.fields],
    table: sample.table?.name ?? '',
    sheets: [{ copy: null, values: sample.values.map((value) => ({ ...value, text: asDrawn(value.text) })) }],
  };
}

/** How the sheet of the sample is spread; measured after each change, with the paper's own faces. */
export function useSheetPages(document: OverlayDocument | undefined): OverlayPages {
  const [pages, setPages] = useState<OverlayPages>(asTheyAre);
  useEffect(() => {
    if (!document) return undefined;
    let dropped = false;
    void loadPaperFonts().then(() => {
      if (!dropped) setPages(paginateOverlay(document)[0] ?? asTheyAre);
    });
    return () => {
      dropped = true;
    };
  }, [document]);
  return pages;
}

/** What each value is called, with its line where it is one of the goods: 品名（第 2 項）. */
export function useValueLabels(sample: Sample | undefined, t: Translate): (name: string) => string {
  return useMemo(() => {
    const labels = new Map(sample?.values.map(({ name, label }) => [name, label]));
    const table = sample?.table ?? null;
    return (name) => {
      const cell =
        table && /^(\d+)\.(.+)$/.exec(name.startsWith(`${table.name}.`) ? name.slice(table.name.length + 1) : '');
      if (!cell) return labels.get(name) ?? name;
      const label = table.columns.find((column) => column.name === cell[2])?.label ?? cell[2] ?? '';
      return t('paper.goodsLine', { label, line: Number(cell[1]) + 1 });
    };
  }, [sample, t]);
}

/** Names of all values that can be placed: those of the sample, and so many lines of goods as are placed and one more. */
export function placeable(sample: Sample, { fields }: Pick<Overlay, 'fields'>): readonly string[] {
  const { table, values } = sample;
  const plain = values.map(({ name }) => name);
  if (!table) return plain;
  const lines = [...plain, ...fields.map(({ value }) => value)].flatMap((name) => {
    const line = name.startsWith(`${table.name}.`)
      ? Number.parseInt(name.slice(table.name.length + 1), 10)
      : Number.NaN;
    return Number.isNaN(line) ? [] : [line];
  });
  const most = Math.min(59, Math.max(3, ...lines) + 1);
  const cells = Array.from({ length: most + 1 }, (_, line) =>
    table.columns.map(({ name }) => `${table.name}.${line}.${name}`),
  ).flat();
  const known = new Set(cells);
  return [...plain.filter((name) => !known.has(name)), ...cells];
}
