import type { SlipWithCase } from '../../../db/repositories/slips.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { formatMoment } from '../../../db/rules/moments.ts';
import type { LocaleCode, Policy } from '../../../db/rules/policy.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { Settings } from '../../contract/office.ts';
import type { SlipDocument } from '../../contract/paper.ts';
import type { PaperSize } from '../../contract/print-options.ts';
import { dueWords, overrunLabel, unitName } from '../slip-words.ts';

/** What every paper beside the complaint form is drawn with. */
export interface PaperRequest {
  readonly settings: Pick<Settings, 'officeName' | 'dateStyle'>;
  readonly size: PaperSize;
  readonly locale: LocaleCode;
  /** 1 for the first. */
  readonly printing: number;
  readonly reprintReason: string;
  /** How its copies come out; left out, as the size has it. */
  readonly arrangement?: 'pages' | 'impression' | undefined;
  readonly now: Date;
}

interface SlipDocumentInput extends PaperRequest {
  readonly slip: SlipWithCase;
  /** The version under which the case was accepted; of an abnormality slip, the one in force. */
  readonly policy: Policy;
  /** Station of the visit that the slip is about. */
  readonly station: string | null;
  readonly acceptedOn: string | null;
}

type Cell = SlipDocument['cells'][number];
type Block = SlipDocument['blocks'][number];

/**
 * 催辦單, 查辦單/洽辦單, 異常處理單, 簽呈 as plain data, ready to be drawn. They name
 * units and what these failed to do, so none of them is for the customer (002§3 Art.9(10)).
 */
export function slipDocument(input: SlipDocumentInput): SlipDocument {
  const { slip, policy, station, acceptedOn, settings, locale } = input;
  const t = translator(locale);
  const date = (iso: string | null): string => (iso === null ? '' : formatDate(iso, settings.dateStyle));
  const cell = (name: Cell['name'], label: string, text: string, wide = false): Cell => ({ name, label, text, wide });
  const unit = [unitName(policy, slip.unit, locale), slip.person].filter(Boolean).join('　');
  const objection = slip.kind === 'objection';
  const answerLabel = objection ? t('slips.paper.decision') : t('slips.paper.answer');

  const cells = [
    cell('unit', objection ? t('slips.paper.from') : t('slips.paper.to'), unit),
    slip.case_id === null
      ? cell('answerDue', t('slips.paper.answerDue'), date(slip.answer_due))
      : cell('caseNumber', t('slips.paper.caseNumber'), slip.case_number ?? ''),
    cell('customer', t('slips.paper.customer'), slip.case_customer ?? slip.customer_name),
    cell('product', t('slips.paper.product'), slip.case_product ?? slip.product),
    ...(slip.about_due === null
      ? []
      : [
          cell('what', t('slips.paper.what'), overrunLabel(policy, { code: slip.about, station }, locale), true),
          cell('due', t('slips.paper.due'), dueWords(slip.about_due, settings.dateStyle)),
          cell('days', t('slips.paper.days'), t('slips.days', { count: slip.about_days })),
          cell('acceptedOn', t('slips.paper.acceptedOn'), date(acceptedOn)),
          cell('answerDue', t('slips.paper.answerDue'), date(slip.answer_due)),
        ]),
  ];
  const blocks: Block[] = [
    {
      name: 'text',
      label: t('slips.paper.text'),
      text: slip.text,
      weight: 1,
      signatures: [t('slips.paper.issuer'), objection ? t('slips.paper.unitHead') : t('slips.paper.head')],
    },
    {
      name: 'answer',
      label:
        slip.answered_on === null
          ? answerLabel
          : t('slips.paper.answeredOn', { label: answerLabel, date: date(slip.answered_on) }),
      text: slip.answer,
      weight: 1,
      signatures: objection
        ? [t('slips.paper.head'), t('slips.paper.gm')]
        : [t('slips.paper.handler'), t('slips.paper.unitHead')],
    },
  ];
  return {
    kind: 'slip',
    ...headOf(input),
    title: policy.labels.slips[slip.kind][locale],
    number: slip.number,
    date: date(slip.on_date),
    cells,
    blocks,
    warning: policy.formWarning?.[locale] ?? '',
    barcode: `S-${slip.number}-${input.printing}`,
  };
}

/** Size, language, office and printing: the same on every such paper. */
export function headOf({ size, locale, settings, now, printing, reprintReason }: PaperRequest) {
  return {
    size,
    locale,
    officeName: settings.officeName,
    printedAt: formatMoment(now.toISOString(), settings.dateStyle),
    printing,
    reprintReason: printing > 1 ? reprintReason : '',
  };
}
