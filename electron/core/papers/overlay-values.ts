/** A paper as a flat list of named values, copy by copy: what an overlay can place. The names are those of `db/rules/overlay-values.ts`. */
import { CODE_VALUE } from '../../../db/rules/overlay-values.ts';
import { translator, type Translate } from '../../../renderer/locales/translate.ts';
import type {
  ComplaintDocument,
  FilledPart,
  FormDocument,
  FormSheet,
  LetterDocument,
  OverlayValue,
  PaperCopy,
  SlipDocument,
} from '../../contract/paper.ts';
import type { CasePaper } from './subject.ts';

export interface CopyValues {
  readonly copy: PaperCopy | null;
  readonly values: readonly OverlayValue[];
}

/** Drawn by the fonts of the paper, also where a box to tick is printed already. */
const TICK = '✓';

/** The values of every sheet that the paper would have. What is hidden from a keeper is not in the paper, and so not here. */
export function overlayValues(paper: CasePaper): CopyValues[] {
  const t = translator(paper.locale);
  switch (paper.kind) {
    case 'complaint':
      return complaintCopies(paper, t);
    case 'form':
      return paper.sheets.map((sheet) => ({ copy: sheet.copy, values: formValues(paper, sheet, t) }));
    case 'slip':
    case 'follow-up':
      return [{ copy: null, values: slipValues(paper, t) }];
    case 'letter':
      return [{ copy: null, values: letterValues(paper, t) }];
  }
}

const value = (name: string, label: string, text: string): OverlayValue => ({ name, label, text });

interface Headed {
  readonly officeName: string;
  readonly title: string;
  readonly printedAt: string;
  readonly printing: number;
  readonly reprintReason: string;
}

function headValues(
  paper: Headed,
  { number, barcode }: { readonly number: string; readonly barcode: string },
  t: Translate,
): OverlayValue[] {
  const { officeName, title, printedAt, printing, reprintReason } = paper;
  return [
    value('officeName', t('paper.labels.officeName'), officeName),
    value('title', t('paper.labels.title'), title),
    value('number', t('overlay.values.number'), number),
    value('printedAt', t('overlay.values.printedAt'), printedAt),
    value(
      'printing',
      t('overlay.values.printing'),
      t(printing > 1 ? 'slips.paper.reprint' : 'slips.paper.printing', { count: printing, at: printedAt }),
    ),
    value('reprintReason', t('paper.labels.reprintReason'), reprintReason),
    value(CODE_VALUE, t('overlay.values.code'), barcode),
  ];
}

function copyValues(copy: PaperCopy | null, t: Translate): OverlayValue[] {
  return [
    value('copy', t('overlay.values.copy'), copy?.name ?? ''),
    value('keeper', t('overlay.values.keeper'), copy?.keeper ?? ''),
  ];
}

function complaintCopies(paper: ComplaintDocument, t: Translate): CopyValues[] {
  const shared = complaintValues(paper, t);
  const copies = paper.arrangement === 'pages' ? paper.copies : [null];
  return copies.map((copy, index) => ({
    copy,
    values: [
      ...headValues(paper, { number: paper.fields.number, barcode: paper.barcode[index] ?? '' }, t),
      ...copyValues(copy, t),
      ...shared,
    ],
  }));
}

function complaintValues({ fields, goodsLabels, parts, approvers, filled, warning }: ComplaintDocument, t: Translate) {
  const plain = [
    'customerName',
    'contact',
    'description',
    'demandQuantity',
    'demandNote',
    'salesOpinion',
    'type',
    'severity',
    'sample',
    'receivedAt',
    'receivedBy',
    'channel',
    'voidReason',
  ] as const;
  const chosen = fields.demands.filter((demand) => demand.chosen);
  return [
    value('acceptedOn', t('paper.acceptedOn'), fields.acceptedOn),
    value('dueOn', t('paper.dueOn'), fields.dueOn),
    value('limit', t('overlay.values.limit'), fields.limit),
    ...plain.map((name) => value(name, t(`paper.labels.${name}`), fields[name])),
    value('demands', t('paper.labels.demands'), chosen.map(({ label }) => label).join(t('common.listSeparator'))),
    value('warning', t('overlay.values.warning'), warning),
    ...fields.demands.map(({ code, label, chosen: on }) =>
      value(`demands.${code}`, t('overlay.values.tick', { label }), on ? TICK : ''),
    ),
    ...fields.goods.flatMap((line, row) =>
      (['orderNo', 'materialNo', 'shippedOn', 'product', 'lotNo', 'quantity', 'defectiveQuantity'] as const).map(
        (column) => {
          const label = column in goodsLabels ? goodsLabels[column as keyof typeof goodsLabels] : '';
          return value(`goods.${row}.${column}`, label || t(`paper.labels.${column}`), line[column]);
        },
      ),
    ),
    ...filled.flatMap((part) => {
      const [code = '', place] = part.part.split('.');
      const name = parts.find((each) => each.code === code);
      const label = place === undefined ? (name?.label ?? code) : (approvers[Number(place)] ?? code);
      const within = (what: string): string => t('overlay.values.within', { part: label, what });
      return [
        value(`part.${part.part}`, label, part.text),
        ...part.ticks.map((tick) => value(`part.${part.part}.${tick}`, within(t(`paper.blanks.${tick}`)), TICK)),
        ...part.lines.map(({ line, text }) =>
          value(`part.${part.part}.${line}`, within(t(`paper.blanks.${line}`)), text),
        ),
        ...part.signatures.map(({ place: at, text }) =>
          value(`part.${part.part}.sign.${at}`, within(signed(at, t)), text),
        ),
      ];
    }),
  ];
}

type Place = FilledPart['signatures'][number]['place'];

function signed(place: Place, t: Translate): string {
  return place === 'plain' || place === 'date' ? t(`overlay.values.${place}`) : t(`paper.blanks.${place}`);
}

function formValues(paper: FormDocument, sheet: FormSheet, t: Translate): OverlayValue[] {
  const { cells, table, blocks } = sheet;
  return [
    ...headValues(paper, { number: paper.number, barcode: sheet.barcode }, t),
    ...copyValues(sheet.copy, t),
    value('date', t('slips.paper.date'), paper.date),
    value('caseNumber', t('slips.paper.caseNumber'), paper.caseNumber),
    value('warning', t('overlay.values.warning'), paper.warning),
    ...cells.map(({ name, label, text }) => value(name, label, text)),
    ...(table === null
      ? []
      : [
          ...table.rows.flatMap((row, index) =>
            table.columns.map(({ name, label }, column) =>
              value(`${table.name}.${index}.${name}`, label, row[column] ?? ''),
            ),
          ),
          ...table.columns.map(({ name, label }, column) =>
            value(`${table.name}.total.${name}`, t('overlay.values.total', { label }), table.total?.[column] ?? ''),
          ),
        ]),
    ...blocks.flatMap(({ name, label, text, signatures }) => [
      value(name, label, text),
      ...signatures.map((signature, index) => value(`${name}.${index}`, signature.label, signature.text)),
    ]),
  ];
}

function slipValues(paper: SlipDocument, t: Translate): OverlayValue[] {
  return [
    ...headValues(paper, paper, t),
    value('date', t('slips.paper.date'), paper.date),
    value('warning', t('overlay.values.warning'), paper.warning),
    ...[...paper.cells, ...paper.blocks].map(({ name, label, text }) => value(name, label, text)),
  ];
}

function letterValues(paper: LetterDocument, t: Translate): OverlayValue[] {
  const { date, recipient, subject, paragraphs, closing, signature, enclosures } = paper;
  return [
    ...headValues(paper, paper, t),
    value('date', t('slips.paper.date'), date),
    value('recipient', t('overlay.letter.recipient'), recipient.join('\n')),
    value('subject', t('overlay.letter.subject'), subject),
    value('body', t('overlay.letter.body'), paragraphs.join('\n')),
    value('closing', t('overlay.letter.closing'), closing),
    value('signature', t('overlay.letter.signature'), signature.join('\n')),
    value('enclosures', t('overlay.letter.enclosures'), enclosures.join('\n')),
  ];
}
