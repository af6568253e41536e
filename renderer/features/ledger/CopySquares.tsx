import { useTranslation } from 'react-i18next';

import type { LedgerRow } from '../../../electron/contract/ledger.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useLocalized } from '../../api/use-office.ts';
import { CopySquare } from '../copies/CopySquare.tsx';

/** One small square for each copy of the form: drawn, handed over, back, lost. */
export function CopySquares({
  states,
  copies,
}: {
  readonly states: LedgerRow['copies'];
  readonly copies: PolicyView['complaintCopies'];
}) {
  const { t } = useTranslation();
  const localized = useLocalized();
  if (states.every((state) => state === 'none')) {
    return (
      <span className="ledger-copies" role="img" aria-label={t('ledger.page.noCopies')}>
        {numbered(states).map(({ copy }) => (
          <CopySquare key={copy} copy={copy} state="none" colour="white" />
        ))}
      </span>
    );
  }
  const texts = states.map((state, at) =>
    t('ledger.page.copy', {
      copy: at + 1,
      keeper: localizedKeeper(at),
      state: t(`ledger.copies.${state}`),
    }),
  );

  function localizedKeeper(at: number): string {
    const keeper = copies[at]?.keeper;
    return keeper ? localized(keeper) : '';
  }

  return (
    <span
      className="ledger-copies"
      role="img"
      aria-label={texts.join(t('common.listSeparator'))}
      title={texts.join('\n')}
    >
      {numbered(states).map(({ copy, state }) => (
        <CopySquare key={copy} copy={copy} state={state} colour={copies[copy - 1]?.colour ?? 'white'} />
      ))}
    </span>
  );
}

type CopyState = LedgerRow['copies'][number];

function numbered(states: readonly CopyState[]): readonly { readonly copy: number; readonly state: CopyState }[] {
  return states.map((state, at) => ({ copy: at + 1, state }));
}
