import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { copyState, type CopyState, type PaperCopyLine } from '../../../electron/contract/copies.ts';
import './copy-square.css';

/** One copy: its number, the colour of its sheet, and where it is. What it shows is said beside it in words. */
export function CopySquare({
  copy,
  state,
  colour,
}: {
  readonly copy: number;
  readonly state: CopyState;
  readonly colour: PaperCopyLine['colour'];
}): ReactNode {
  return (
    <span className={`ledger-copy ledger-copy-${state}`} data-colour={colour} aria-hidden="true">
      {copy}
    </span>
  );
}

/** What the squares mean. */
export function CopyLegend(): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="copy-legend" aria-label={t('copies.legend')}>
      {copyState.options.map((state) => (
        <li key={state}>
          <CopySquare copy={1} state={state} colour="white" />
          {t(`copies.states.${state}`)}
        </li>
      ))}
    </ul>
  );
}
