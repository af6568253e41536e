import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { overlaysFor, type Overlay } from '../../../db/rules/overlay.ts';
import type { PrintDocument } from '../../../electron/contract/paper.ts';
import type { AssignedPaper } from '../../../electron/contract/printers.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { useOffice } from '../../api/use-office.ts';
import { loadPaperFonts } from '../../paper/fonts.ts';
import { paginateOverlay } from '../../paper/overlay/paginate-overlay.tsx';
import type { Option } from '../../ui/Select.tsx';

const OVERLAY = 'overlay:';

export interface StockChoice {
  /** The overlays of the paper, to stand under its sizes. */
  readonly options: readonly Option[];
  /** Which of them is taken; undefined: a plain sheet. */
  readonly chosen: string | undefined;
  readonly choose: (value: string) => void;
  readonly overlay: Overlay | undefined;
  /** What a call to print takes beside all else. */
  readonly request: { readonly overlay?: string };
}

/** On which of the office's own stock a paper can be printed. */
export function useStock(paper: AssignedPaper | undefined, locale: Locale): StockChoice {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const [asked, setAsked] = useState<string>();
  const overlays = paper === undefined ? [] : overlaysFor(policy, paper);
  const overlay = overlays.find(({ code }) => `${OVERLAY}${code}` === asked);
  return {
    options: overlays.map(({ code, name }) => ({
      value: `${OVERLAY}${code}`,
      label: t('overlay.choice', { name: name[locale] }),
    })),
    chosen: overlay && asked,
    choose(value) {
      setAsked(value.startsWith(OVERLAY) ? value : undefined);
    },
    overlay,
    request: overlay ? { overlay: overlay.code } : {},
  };
}

/** Labels of what has no room on the stock and is printed on the attached page; none of a paper without an overlay. */
export function useWithoutRoom(document: PrintDocument | undefined): readonly string[] {
  const [measured, setMeasured] = useState<{ readonly of: PrintDocument; readonly labels: readonly string[] }>();
  useEffect(() => {
    if (document?.kind !== 'overlay') return undefined;
    let dropped = false;
    void loadPaperFonts().then(() => {
      if (dropped) return;
      const labels = new Set(paginateOverlay(document).flatMap(({ without }) => without));
      setMeasured({ of: document, labels: [...labels] });
    });
    return () => {
      dropped = true;
    };
  }, [document]);
  return measured !== undefined && measured.of === document ? measured.labels : [];
}
