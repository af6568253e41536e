import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { sheetLying } from '../../../electron/contract/print-options.ts';
import type { PrintDocument } from '../../../electron/contract/paper.ts';
import type { PrinterProfile } from '../../../electron/contract/printers.ts';
import { loadPaperFonts } from '../../paper/fonts.ts';
import '../../paper/paper.css';
import { sheetsOf } from '../../paper/sheets-of.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Rulers } from './Rulers.tsx';
import { useZoom } from './zoom.ts';

interface PrintPreviewProps {
  readonly document: PrintDocument;
  readonly label: string;
  /** What of it is printed; the form that is on the stock already is shown pale. */
  readonly layers: PrinterProfile['layers'];
}

/** The sheets as they will print: the same component, the same pages, only nearer or farther; with a ruler if wanted. */
export function PrintPreview({ document, label, layers: { form, data } }: PrintPreviewProps): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const sheets = useRef<HTMLDivElement>(null);
  const [laidOut, setLaidOut] = useState<{ readonly document: PrintDocument; readonly sheets: ReactNode }>();
  const [beside, setBeside] = useState(false);
  const [ruler, setRuler] = useState(true);
  const { width, height } = sheetLying(document);
  const zooming = useZoom(box, { width: width / 1000, height: height / 1000 }, beside ? 2 : 1);
  useEffect(() => {
    let dropped = false;
    // Texts are measured with the paper's own faces, or they would break elsewhere than on paper.
    void loadPaperFonts().then(() => {
      if (!dropped) setLaidOut({ document, sheets: sheetsOf(document, form !== data) });
    });
    return () => {
      dropped = true;
    };
  }, [document, form, data]);

  const { zoom, scale } = zooming;
  return (
    <div className="print-look">
      <div className="print-zoom" role="toolbar" aria-label={t('printDesk.zoom')}>
        <Button small keys="Ctrl+-" onPress={zooming.farther}>
          {t('printDesk.farther')}
        </Button>
        <output className="print-scale">{Math.round(scale * 100)} %</output>
        <Button small keys="Ctrl++" onPress={zooming.nearer}>
          {t('printDesk.nearer')}
        </Button>
        <Button
          small
          keys="Ctrl+0"
          onPress={() => {
            zooming.set(zoom === 'width' ? 'page' : 'width');
          }}
        >
          {zoom === 'width' ? t('printDesk.fitPage') : t('printDesk.fitWidth')}
        </Button>
        <Checkbox checked={beside} onChange={setBeside}>
          {t('printDesk.beside')}
        </Checkbox>
        <Checkbox checked={ruler} onChange={setRuler}>
          {t('printDesk.ruler')}
        </Checkbox>
      </div>
      <div
        ref={box}
        className="print-preview"
        style={{ '--paper-zoom': scale } as CSSProperties}
        role="region"
        aria-label={label}
        aria-busy={laidOut?.document !== document}
        tabIndex={0}
      >
        <div
          ref={sheets}
          className={`print-sheets ${beside ? 'is-beside' : ''} ${data && !form ? 'is-on-stock' : ''}`}
          data-layers={form && !data ? 'form' : undefined}
        >
          {laidOut?.sheets}
          {ruler ? <Rulers sheets={sheets} scale={scale} drawn={laidOut} key={String(beside)} /> : null}
        </div>
      </div>
    </div>
  );
}
