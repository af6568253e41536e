import type { CustomerLine } from '../../../db/repositories/customer-list.ts';
import type { FileLine } from '../../../db/repositories/ledger-lines.ts';
import { formatDate, type YearStyle } from '../../../db/rules/dates.ts';
import { formatMoment } from '../../../db/rules/moments.ts';
import type { Translate } from '../../../renderer/locales/translate.ts';
import type { TableDocument } from '../../contract/paper.ts';
import { isContinuous, type PaperSize } from '../../contract/print-options.ts';
import type { Locale } from '../../contract/shapes.ts';
import type { LedgerWords } from '../export/ledger-sheet.ts';
import { daysApart } from '../export/sheet-xml.ts';

export interface ListHead {
  readonly size: PaperSize;
  readonly locale: Locale;
  readonly officeName: string;
  readonly dateStyle: YearStyle;
  readonly now: Date;
  /** What narrows the list, in words; empty where nothing does. */
  readonly narrowed: string;
  readonly t: Translate;
}

type Column = TableDocument['sections'][number]['columns'][number];

/** A description goes on for pages; on the list its beginning says which case it is. */
const LONGEST_TEXT = 60;

/** Every customer of the view on a line. */
export function customerListPaper(lines: readonly CustomerLine[], head: ListHead): TableDocument {
  const { t } = head;
  const narrow = isNarrow(head.size);
  const column = (
    key: 'number' | 'name' | 'taxNumber' | 'region' | 'contact' | 'telephone' | 'address',
    width: number,
  ): Column => ({
    label: t(`sheets.customerColumns.${key}`),
    align: 'start',
    width,
  });
  return {
    kind: 'customer-list',
    ...headOf(head, t('sheets.customerList'), lines.length),
    sections: [
      {
        heading: '',
        columns: [
          column('number', narrow ? 13 : 9),
          column('name', 28),
          column('taxNumber', 13),
          ...(narrow ? [] : [column('region', 7)]),
          column('contact', 12),
          column('telephone', narrow ? 21 : 16),
          column('address', 32),
          { label: t('sheets.customerColumns.openCases'), align: 'end', width: 8 },
        ],
        rows: lines.map(({ number, name, taxNumber, region, contactName, telephone, address, openCases }) => [
          number,
          name,
          taxNumber,
          ...(narrow ? [] : [t(`cases.regions.${region}`)]),
          contactName,
          telephone,
          address,
          openCases === 0 ? '' : String(openCases),
        ]),
        total: null,
      },
    ],
  };
}

/** The open cases that are past their due date, each with how long. */
export function overdueListPaper(lines: readonly FileLine[], words: LedgerWords, head: ListHead): TableDocument {
  const { t, dateStyle } = head;
  const narrow = isNarrow(head.size);
  const date = (iso: string | null): string => (iso === null ? '' : formatDate(iso, dateStyle));
  const { headings, labels, states } = words;
  const column = (label: string, width: number, align: Column['align'] = 'start'): Column => ({ label, align, width });
  return {
    kind: 'overdue-list',
    ...headOf(head, t('sheets.overdueList'), lines.length),
    sections: [
      {
        heading: '',
        columns: [
          column(headings.number, narrow ? 9 : 8),
          column(headings.acceptedOn, narrow ? 13 : 9),
          column(headings.customer, 20),
          column(headings.product, 15),
          column(headings.description, 24),
          column(headings.unit, 11),
          column(headings.state, 10),
          column(headings.dueOn, narrow ? 13 : 9),
          column(headings.lateDays, narrow ? 11 : 8, 'end'),
        ],
        rows: lines.map((line) => [
          line.number,
          date(line.acceptedOn),
          line.customer,
          line.goods.map(({ product }) => product).find((product) => product !== '') ?? '',
          beginning(line.description),
          labels.unit(line.unit),
          states[line.state],
          date(line.dueOn),
          line.dueOn === null ? '' : String(Math.max(0, daysApart(line.dueOn, words.today))),
        ]),
        total: null,
      },
    ],
  };
}

/** Paper on which a day or a number would break with the usual widths: its type is larger, or it is small. */
function isNarrow(size: PaperSize): boolean {
  return isContinuous(size) || size === 'a5';
}

function headOf(
  { size, locale, officeName, dateStyle, now, narrowed, t }: ListHead,
  title: string,
  count: number,
): Omit<TableDocument, 'kind' | 'sections'> {
  return {
    size,
    locale,
    officeName,
    title,
    landscape: true,
    subtitle: [narrowed, t('sheets.lines', { count })].filter(Boolean).join('　'),
    printedAt: formatMoment(now.toISOString(), dateStyle),
  };
}

function beginning(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT - 1).join('')}…` : characters.join('');
}
