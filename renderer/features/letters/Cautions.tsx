import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type LetterCautions = readonly ('letter-not-allowed' | 'not-decided' | 'made-already')[];

/** Why another look is due, before anything is typed. */
export function Cautions({ cautions }: { readonly cautions: LetterCautions }): ReactNode {
  const { t } = useTranslation();
  if (cautions.length === 0) return null;
  return (
    <div className="print-missing" role="alert">
      {cautions.map((caution) => (
        <p key={caution}>{t(`letters.cautions.${caution}`)}</p>
      ))}
    </div>
  );
}
