import type { ReactNode } from 'react';

import type { ComplaintDocument } from '../../electron/contract/paper.ts';
import { ComplaintSheet, Sheet } from './ComplaintForm.tsx';
import { Footer } from './complaint/Footer.tsx';
import { labelText } from './complaint/Intake.tsx';
import { noFits, type ComplaintPages } from './fit.ts';
import { complaintLayout, type ComplaintLayout } from './layout/complaint.ts';
import { ApartContext } from './marks.tsx';
import type { Rest } from './measure.ts';
import { paginateSheet } from './paginate-sheet.tsx';
import { PART_FIELD } from './complaint/Parts.tsx';
import { shownText } from './PaperField.tsx';
import { paperTexts, type PaperTexts } from './texts.ts';

/** How the complaint form is spread over sheets. `apart`: see `FormView`. */
export function paginateComplaint(paper: ComplaintDocument, apart = false): ComplaintPages {
  const layout = complaintLayout(paper);
  const t = paperTexts(paper.locale);
  return paginateSheet({
    document: paper,
    layout,
    t,
    form: (sheets) => (
      <ApartContext value={apart}>
        <MeasuredSheets paper={paper} layout={layout} sheets={sheets} t={t} />
      </ApartContext>
    ),
    restsOf: (measured) => [
      ...measured
        .filter(({ rest }) => rest !== '')
        .map(({ name, rest }): Rest => ({ name, label: labelOf(name, paper, layout, t), text: rest })),
      ...goodsWithoutRoom(paper, layout, t),
    ],
  });
}

/** The form, and the foot of every other copy. */
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
  return (
    <>
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
    const label = labelText(field.label, paper, t);
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
function goodsWithoutRoom(paper: ComplaintDocument, { goodsShown }: ComplaintLayout, t: PaperTexts): Rest[] {
  const lines = paper.fields.goods.slice(goodsShown).map((line, index) => {
    const keys = ['orderNo', 'materialNo', 'product', 'lotNo', 'shippedOn', 'quantity', 'defectiveQuantity'] as const;
    const texts = keys
      .filter((key) => line[key] !== '')
      .map((key) => `${labelText(key, paper, t)} ${shownText('line', line[key])}`);
    return `${goodsShown + index + 1}. ${texts.join('　')}`;
  });
  return lines.length === 0 ? [] : [{ name: 'goods', label: t('paper.labels.goods'), text: lines.join('\n') }];
}
