/** Papers that are filled in as plain data, ready to be drawn: one sheet for each copy, with what its keeper sees. */
import type { FormWithCase, ReceivedRow } from '../../../db/repositories/forms.ts';
import { formatDate } from '../../../db/rules/dates.ts';
import { formPaper, hiddenFields, isInternal } from '../../../db/rules/form-papers.ts';
import type { FormValues } from '../../../db/rules/form-values.ts';
import type { LocaleCode, Policy, PolicyPaperCopy } from '../../../db/rules/policy.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { FormDocument, FormSheet, PaperCopy } from '../../contract/paper.ts';
import { isContinuous } from '../../contract/print-options.ts';
import { allowanceContent, certificateContent } from './form/certificates.ts';
import { penaltyContent, personnelContent } from './form/notices.ts';
import type { FormContent, Words } from './form/parts.ts';
import { repairContent } from './form/repair.ts';
import { investigationContent, visitReportContent } from './form/reports.ts';
import { returnContent } from './form/returns.ts';
import { headOf, type PaperRequest } from './slip-document.ts';

interface FormDocumentInput extends PaperRequest {
  readonly row: Pick<FormWithCase, 'number' | 'on_date' | 'version' | 'case_number'>;
  readonly values: FormValues;
  /** Of a return slip. */
  readonly received: readonly ReceivedRow[];
  /** The version under which the paper was made. */
  readonly policy: Policy;
}

export function formDocument(input: FormDocumentInput): FormDocument {
  const { row, values, received, policy, settings, locale, size, printing } = input;
  const paper = formPaper(policy, values.kind);
  const content = contentOf(values, received, { policy, locale, style: settings.dateStyle, t: translator(locale) });
  const wanted = input.arrangement ?? (isContinuous(size) ? 'impression' : 'pages');
  const arrangement = paper.copies.length > 1 ? wanted : 'pages';
  const copies = paper.copies.map((copy) => copyOf(copy, locale));
  const code = (copy: number): string => `D-${row.number}-${copy}-${printing}`;
  const hidden = paper.copies.map((copy) => hiddenFields(values.kind, copy));
  return {
    kind: 'form',
    ...headOf(input),
    form: values.kind,
    title: paper.name[locale],
    landscape: false,
    number: row.number,
    date: formatDate(row.on_date, settings.dateStyle),
    caseNumber: row.case_number ?? '',
    version: row.version,
    arrangement,
    copies,
    sheets:
      arrangement === 'impression'
        ? // One impression goes through all copies: it holds what every keeper may see.
          [sheetOf(content, new Set(hidden.flatMap((fields) => [...fields])), null, code(0))]
        : copies.map((copy, index) =>
            sheetOf(content, hidden[index] ?? new Set(), copies.length === 1 ? named(copy) : copy, code(copy.copy)),
          ),
    warning: isInternal(values.kind) ? (policy.formWarning?.[locale] ?? '') : '',
  };
}

function contentOf(values: FormValues, received: readonly ReceivedRow[], words: Words): FormContent {
  switch (values.kind) {
    case 'return':
      return returnContent(values, received, words);
    case 'allowance':
      return allowanceContent(values, words);
    case 'return-certificate':
      return certificateContent(values, words);
    case 'penalty':
      return penaltyContent(values, words);
    case 'repair':
      return repairContent(values, words);
    case 'personnel':
      return personnelContent(values, words);
    case 'investigation':
      return investigationContent(values, words);
    case 'visit-report':
      return visitReportContent(values, words);
  }
}

function copyOf({ copy, keeper, colour }: PolicyPaperCopy, locale: LocaleCode): PaperCopy {
  const t = translator(locale);
  const numeral = t('paper.numerals').split(' ')[copy - 1] ?? String(copy);
  return { copy, name: t('paper.copyName', { numeral }), keeper: keeper[locale], colour };
}

/** A single copy has no number, but a keeper. */
function named(copy: PaperCopy): PaperCopy {
  return { ...copy, name: '' };
}

/** What the keeper does not see is not there. */
function sheetOf(
  content: FormContent,
  hidden: ReadonlySet<string>,
  copy: PaperCopy | null,
  barcode: string,
): FormSheet {
  const visible = ({ name }: { readonly name: string }): boolean => !hidden.has(name);
  return {
    copy,
    barcode,
    cells: content.cells.filter(visible),
    table: content.table === null ? null : tableWithout(content.table, hidden),
    blocks: content.blocks.filter(visible),
    stamp: content.stamp,
  };
}

function tableWithout(table: NonNullable<FormSheet['table']>, hidden: ReadonlySet<string>): FormSheet['table'] {
  const kept = table.columns.flatMap(({ name }, index) => (hidden.has(name) ? [] : [index]));
  if (kept.length === 0) return null;
  const pick = <Item>(items: readonly Item[]): Item[] => kept.flatMap((index) => items.slice(index, index + 1));
  return {
    name: table.name,
    columns: pick(table.columns),
    rows: table.rows.map((row) => pick(row)),
    total: table.total === null ? null : pick(table.total),
  };
}
