import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { MissingGlyph } from '../../../electron/contract/paper.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { labelOf, placeOf, type PrintedDocument } from './printed-field.ts';
import type { PrintSubject } from './subjects.ts';

/** Every character that the paper cannot show: which, its code point, the field it stands in, and a door to where it is changed. */
export function MissingGlyphs({
  missing,
  document,
  of,
  caseId,
}: {
  readonly missing: readonly MissingGlyph[];
  readonly document: PrintedDocument;
  readonly of: PrintSubject;
  /** The case that the paper is of. */
  readonly caseId: number | null;
}): ReactNode {
  const { t } = useTranslation();
  // Copies of one paper say the same in the same place.
  const lines = new Map(
    missing.map((each) => {
      const label = labelOf(each.field, document, t);
      return [`${label} ${each.codePoint}`, { ...each, label }];
    }),
  );
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
        {Array.from(lines, ([key, { character, codePoint, field, label }]) => (
          <tr key={key}>
            <td>{character}</td>
            <td>{codePoint}</td>
            <td>
              <Button
                look="plain"
                small
                onPress={() => {
                  navigation.open(placeOf(field, document, of, caseId));
                }}
              >
                {label}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
