import type { PaperCase, PaperGoods } from '../../../db/repositories/paper-cases.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { closingSpan } from '../../../db/rules/limits.ts';
import { formatMoment, formatReceived } from '../../../db/rules/moments.ts';
import type { LocaleCode, Policy, PolicyChoice } from '../../../db/rules/policy.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import { spanText } from '../../../renderer/locales/span-text.ts';
import { translator, type Translate } from '../../../renderer/locales/translate.ts';
import type { Settings } from '../../contract/office.ts';
import type { ComplaintDocument } from '../../contract/paper.ts';
import { isContinuous, type ComplaintSize } from '../../contract/print-options.ts';
import { filledParts } from './filled-parts.ts';

interface ComplaintDocumentInput {
  readonly paperCase: PaperCase;
  /** The version of the policy under which the case was accepted. */
  readonly policy: Policy;
  readonly settings: Pick<Settings, 'officeName' | 'dateStyle'>;
  readonly size: ComplaintSize;
  readonly locale: LocaleCode;
  /** 1 for the first. */
  readonly printing: number;
  readonly reprintReason: string;
  /** Left out: one impression on continuous paper, a page for each copy on any other. */
  readonly arrangement?: 'pages' | 'impression' | undefined;
  readonly now: Date;
}

/**
 * The complaint form of a case as plain data, ready to be drawn: every text is
 * final. It is made for the office and its five keepers only (002§3 Art.9(7));
 * there is no form of it for the customer (Art.9(10)).
 */
export function complaintDocument(input: ComplaintDocumentInput): ComplaintDocument {
  const { paperCase, policy, settings, size, locale, printing, now } = input;
  const { row, goods, demands } = paperCase;
  const t = translator(locale);
  const date = (iso: string | null): string => (iso === null ? '' : formatDate(iso, settings.dateStyle));
  const arrangement = input.arrangement ?? (isContinuous(size) ? 'impression' : 'pages');
  const copies = policy.complaintCopies.map(({ copy, keeper, colour }) => ({
    copy,
    name: t('paper.copyName', { numeral: numeral(t, copy) }),
    keeper: keeper[locale],
    colour,
  }));
  const closing = closingSpan(policy, { ...row, major: row.major === 1, urgent: row.urgent === 1 });

  return {
    kind: 'complaint',
    size,
    locale,
    officeName: settings.officeName,
    title: policy.labels.complaintForm[locale],
    printedAt: formatMoment(now.toISOString(), settings.dateStyle),
    arrangement,
    copies,
    printing,
    reprintReason: printing > 1 ? input.reprintReason : '',
    caseVersion: row.version,
    parts: policy.formParts.map(({ code, unit, label }) => ({ code, unit: unit[locale], label: label[locale] })),
    approvers: policy.approval.map(({ label }) => label[locale]),
    filled: filledParts({ life: paperCase.life, policy, dateStyle: settings.dateStyle, locale, t }),
    warning: policy.formWarning?.[locale] ?? '',
    barcode: (arrangement === 'impression' ? [0] : copies.map(({ copy }) => copy)).map(
      (copy) => `K-${row.number ?? ''}-${copy}-${printing}`,
    ),
    fields: {
      number: row.number ?? '',
      acceptedOn: date(row.accepted_on),
      dueOn: date(row.due_on),
      limit: closing ? t(`paper.limit.${row.region}`, { span: spanText(t, closing) }) : '',
      customerName: row.customer_name,
      contact: [row.contact_name, row.contact_telephone].filter(Boolean).join(' '),
      goods: goods.map((line) => goodsTexts(line, date, t)),
      description: [plainLines(row.description), inspection(row, date, t)].filter(Boolean).join('\n'),
      demands: policy.demands.map(({ code, label }) => ({
        code,
        label: label[locale],
        chosen: demands.includes(code),
      })),
      demandQuantity: demandQuantity(row, t),
      demandNote: row.demand_note,
      salesOpinion: plainLines(row.sales_opinion),
      type: typeName(policy, row.type, locale),
      severity: choiceName(policy.severities, row.severity, locale),
      sample:
        row.sample_attached === 1
          ? [t('paper.sampleAttached'), row.sample_note].filter(Boolean).join(' ')
          : t('paper.sampleAbsent'),
      receivedAt: formatReceived(row.received_at, settings.dateStyle),
      receivedBy: row.received_by,
      channel: choiceName(policy.channels, row.channel, locale),
      voided: row.state === 'voided',
      voidReason: row.void_reason,
    },
  };
}

function numeral(t: Translate, count: number): string {
  return t('paper.numerals').split(' ')[count - 1] ?? String(count);
}

/** Line breaks of other systems are line breaks. */
function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function goodsTexts(
  line: PaperGoods,
  date: (iso: string | null) => string,
  t: Translate,
): ComplaintDocument['fields']['goods'][number] {
  return {
    orderNo: line.order_no,
    materialNo: line.material_no,
    shippedOn: date(line.shipped_on),
    product: line.product,
    lotNo: line.lot_no,
    quantity: quantityText(line.quantity, line.unit),
    defectiveQuantity: defectiveText(line, t),
  };
}

function quantityText(thousandths: number | null, unit: string): string {
  return thousandths === null ? '' : [formatQuantity(thousandths), unit].filter(Boolean).join(' ');
}

/** `312 PCS（2.6 %）`; the share only where both quantities are known. */
function defectiveText({ quantity, defective_quantity: defective, unit }: PaperGoods, t: Translate): string {
  const text = quantityText(defective, unit);
  if (defective === null || quantity === null || quantity === 0) return text;
  return t('paper.ratio', { quantity: text, percent: percentText((defective / quantity) * 100) });
}

/** One place; but one defective piece in a hundred thousand is not 0 %. */
function percentText(percent: number): string {
  if (percent === 0 || percent >= 0.1) return String(Math.round(percent * 10) / 10);
  return percent < 0.001 ? '< 0.001' : percent.toPrecision(1);
}

function demandQuantity({ demand_undetermined, demand_quantity, demand_unit }: PaperCase['row'], t: Translate): string {
  return demand_undetermined === 1 ? t('paper.undetermined') : quantityText(demand_quantity, demand_unit);
}

/** The joint inspection before the form existed stands under what is wrong (002§2 Art.9(2)). */
function inspection(
  { inspection_on, inspection_by, inspection_finding }: PaperCase['row'],
  date: (iso: string | null) => string,
  t: Translate,
): string {
  if (inspection_on === null) return '';
  return t('caseLife.inspection.paper', {
    on: date(inspection_on),
    by: inspection_by,
    finding: plainLines(inspection_finding),
  });
}

/** A code that the policy does not know is the clerk's own word, from an import. */
function choiceName(choices: readonly PolicyChoice[], code: string, locale: LocaleCode): string {
  return choices.find((choice) => choice.code === code)?.label[locale] ?? code;
}

/** With the types above it: 質量異常／外觀. */
function typeName({ types }: Policy, code: string, locale: LocaleCode): string {
  const names: string[] = [];
  let at = types.find((type) => type.code === code);
  while (at && names.length < types.length) {
    names.unshift(at.label[locale]);
    const { parent } = at;
    at = parent === null ? undefined : types.find((type) => type.code === parent);
  }
  return names.length === 0 ? code : names.join('／');
}
