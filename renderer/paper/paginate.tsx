import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { ComplaintDocument } from '../../electron/contract/paper.ts';
import { ComplaintSheet, Sheet } from './ComplaintForm.tsx';
import { ContinuationBody } from './complaint/Continuation.tsx';
import { Footer } from './complaint/Footer.tsx';
import { noFits, onePage, type ComplaintPages, type ContinuedText, type Fit } from './fit.ts';
import { complaintLayout, type ComplaintLayout } from './layout/complaint.ts';
import { measureFields, spread, type MeasuredField, type Rest } from './measure.ts';
import { PART_FIELD } from './complaint/Parts.tsx';
import { shownText } from './PaperField.tsx';
import { paperTexts, type PaperTexts } from './texts.ts';

/**
 * Finds out which texts do not fit their boxes and where they go on, by drawing
 * the sheet out of sight. The paper's fonts must be loaded (`loadPaperFonts`).
 */
export function paginateComplaint(paper: ComplaintDocument): ComplaintPages {
  const stage = document.createElement('div');
  stage.className = 'paper-stage';
  stage.setAttribute('aria-hidden', 'true');
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    const layout = complaintLayout(paper);
    const t = paperTexts(paper.locale);
    /** How everything fits when the copy has that many sheets, which is said on each. */
    const measure = (sheets: 1 | 2): MeasuredField[] => {
      flushSync(() => {
        root.render(<MeasuredSheets paper={paper} layout={layout} sheets={sheets} t={t} />);
      });
      const [block = 0, line = 0] = Array.from(
        stage.querySelectorAll('.paper-mark'),
        (mark) => mark.getBoundingClientRect().width,
      );
      return measureFields(stage, { block, line });
    };
    const measured = measure(1);
    const rests = [
      ...measured
        .filter(({ rest }) => rest !== '')
        .map(({ name, rest }): Rest => ({ name, label: labelOf(name, paper, layout, t), text: rest })),
      ...goodsWithoutRoom(paper, layout, t),
    ];
    const fitted = rests.length === 0 ? measured : measure(2);
    const fits = new Map<string, Fit>(fitted.map(({ name, fit }) => [name, fit]));
    if (rests.length === 0) return fits.size === 0 ? onePage : { fits, continuation: [] };

    const draw = (texts: readonly ContinuedText[]): HTMLElement => {
      flushSync(() => {
        root.render(
          <Sheet document={paper} layout={layout}>
            <ContinuationBody texts={texts} layout={layout} t={t} />
          </Sheet>,
        );
      });
      return stage.querySelector<HTMLElement>('section:last-of-type p') ?? stage;
    };
    draw([]);
    const body = stage.querySelector<HTMLElement>('.paper-continuation') ?? stage;
    return { fits, continuation: spread(rests, body, draw) };
  } finally {
    root.unmount();
    stage.remove();
  }
}

/** The form, the foot of every other copy, and the marks of continuation. */
function MeasuredSheets({
  paper,
  layout,
  sheets,
  t,
}: {
  readonly paper: ComplaintDocument;
  readonly layout: ComplaintLayout;
  readonly sheets: 1 | 2;
  readonly t: PaperTexts;
}): ReactNode {
  const [first = null, ...others] = paper.arrangement === 'pages' ? paper.copies : [];
  const type = { fontSize: `${layout.measures.type.text}pt` };
  return (
    <>
      <span className="paper-mark paper-sheet-type" style={type}>
        {t('paper.continued')}
      </span>
      <span className="paper-mark paper-sheet-type" style={type}>
        {t('paper.continuedShort')}
      </span>
      <ComplaintSheet document={paper} copy={first} pages={{ fits: noFits, continuation: sheets === 1 ? [] : [[]] }} />
      {others.map((copy) => (
        <Sheet key={copy.copy} document={paper} layout={layout}>
          <Footer document={paper} layout={layout} copy={copy} barcode="" page={1} pages={sheets} t={t} />
        </Sheet>
      ))}
    </>
  );
}

function labelOf(name: string, paper: ComplaintDocument, layout: ComplaintLayout, t: PaperTexts): string {
  if (name.startsWith(PART_FIELD)) return partLabel(name.slice(PART_FIELD.length), paper);
  const field = layout.fields.find((one) => one.name === name);
  if (field) {
    const label = t(`paper.labels.${field.label}`);
    return field.goodsLine === undefined ? label : t('paper.goodsLine', { label, line: field.goodsLine });
  }
  switch (name) {
    case 'officeName':
    case 'title':
    case 'reprintReason':
    case 'voidReason':
      return t(`paper.labels.${name}`);
    default:
      return '';
  }
}

/** 製造部：原因分析與處理對策; of the decision who decides. */
function partLabel(name: string, { parts, approvers }: ComplaintDocument): string {
  const [code = '', place] = name.split('.');
  const part = parts.find((each) => each.code === code);
  const label = (place === undefined ? undefined : approvers[Number(place)]) ?? part?.label ?? '';
  return [part?.unit, label].filter(Boolean).join('：');
}

/** Goods lines beyond those the form has room for, each written out. */
function goodsWithoutRoom({ fields }: ComplaintDocument, { goodsShown }: ComplaintLayout, t: PaperTexts): Rest[] {
  const lines = fields.goods.slice(goodsShown).map((line, index) => {
    const keys = ['orderNo', 'materialNo', 'product', 'lotNo', 'shippedOn', 'quantity', 'defectiveQuantity'] as const;
    const texts = keys
      .filter((key) => line[key] !== '')
      .map((key) => `${t(`paper.labels.${key}`)} ${shownText('line', line[key])}`);
    return `${goodsShown + index + 1}. ${texts.join('　')}`;
  });
  return lines.length === 0 ? [] : [{ name: 'goods', label: t('paper.labels.goods'), text: lines.join('\n') }];
}
