import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { ComplaintDocument, MissingGlyph, OverlayDocument } from '../../../electron/contract/paper.ts';
import { navigation } from '../../app/navigation.ts';
import type { Translate } from '../../locales/translate.ts';
import { paper as paperWords } from '../../locales/zh-TW/paper.ts';
import { Button } from '../../ui/Button.tsx';
import type { PrintedDocument, PrintSubject } from './PrintCase.tsx';

/** Every character that the paper cannot show: which, its code point, the field it stands in, and a door to where it is changed. */
export function MissingGlyphs({
  missing,
  document,
  of,
}: {
  readonly missing: readonly MissingGlyph[];
  readonly document: PrintedDocument;
  readonly of: PrintSubject;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <table className="print-table print-glyphs">
      <caption>{t('printDesk.missing')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('printDesk.character')}</th>
          <th scope="col">{t('printDesk.codePoint')}</th>
          <th scope="col">{t('printDesk.field')}</th>
        </tr>
      </thead>
      <tbody>
        {missing.map(({ character, codePoint, field }) => (
          <tr key={`${field} ${codePoint}`}>
            <td>{character}</td>
            <td>{codePoint}</td>
            <td>
              <Button
                look="plain"
                small
                onPress={() => {
                  openField(field, of);
                }}
              >
                {labelOf(field, document, t)}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 異常狀況; 品名（第 2 項）; the label that stands on the paper. */
function labelOf(field: string, document: PrintedDocument, t: Translate): string {
  const [first = '', second = '', third = '', fourth = ''] = field.split('.');
  if (first === 'goods' && isLabel(third)) {
    return t('paper.goodsLine', { label: t(`paper.labels.${third}`), line: Number(second) + 1 });
  }
  if (isLabel(first)) return t(`paper.labels.${first}`);
  if (document.kind === 'overlay')
    return document.sheets[Number(second)]?.values[Number(fourth)]?.label ?? t('printDesk.form');
  if (document.kind === 'complaint')
    return first === 'filled' ? partLabel(Number(second), document) : t('printDesk.form');
  return labelledOf(document, first)[Number(second)]?.label ?? t('printDesk.form');
}

/** What the fields of the paper are called; a letter has no names for its paragraphs. */
function labelledOf(
  document: Exclude<PrintedDocument, ComplaintDocument | OverlayDocument>,
  group: string,
): readonly { readonly label: string }[] {
  if (document.kind === 'letter') return [];
  const sheet = document.kind === 'form' ? document.sheets[0] : document;
  if (group === 'cells') return sheet?.cells ?? [];
  return group === 'blocks' ? (sheet?.blocks ?? []) : [];
}

function partLabel(index: number, { filled, parts }: ComplaintDocument): string {
  const code = filled[index]?.part.split('.')[0] ?? '';
  return parts.find((part) => part.code === code)?.label ?? code;
}

function isLabel(name: string): name is keyof typeof paperWords.labels {
  return Object.hasOwn(paperWords.labels, name);
}

/** Where the text is changed: the office's own words in the settings, all others in what is printed. */
function openField(field: string, of: PrintSubject): void {
  const [first = ''] = field.split('.');
  if (first === 'officeName') navigation.open({ name: 'settings' });
  else if (['title', 'parts', 'approvers', 'copies', 'warning'].includes(first)) navigation.open({ name: 'policy' });
  else if ('caseId' in of) navigation.open({ name: 'case', id: of.caseId });
  else if ('slipId' in of) navigation.open({ name: 'slips' });
  else if ('formId' in of) navigation.open({ name: 'forms' });
  else navigation.open({ name: 'follow-ups' });
}
