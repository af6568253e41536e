import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';

import { navigation } from '../../app/navigation.ts';
import type { MonthFigures } from './months.ts';

/** 本月 07 件, 結案 2, 逾期 1, 編號 01–07 連續. */
export function HeadLine({ figures, all }: { readonly figures: MonthFigures; readonly all: boolean }) {
  const { t } = useTranslation();
  const { count, closed, late, numbers } = figures;
  return (
    <span className="ledger-figures">
      <span>
        {t(all ? 'ledger.page.head.total' : 'ledger.page.head.count')} <b>{two(count)}</b> {t('ledger.page.head.cases')}
      </span>
      <span>
        {t('ledger.page.head.closed')} <b>{grouped(closed)}</b>
      </span>
      <span>
        {t('ledger.page.head.late')} <b className={late > 0 ? 'k-late' : undefined}>{grouped(late)}</b>
      </span>
      <Button
        className="ledger-proof-door"
        onPress={() => {
          navigation.open({ name: 'proof' });
        }}
      >
        {numbers === undefined ? (
          t('ledger.page.head.proof')
        ) : numbers.continuous ? (
          t('ledger.page.head.continuous', { first: numbers.first, last: numbers.last })
        ) : (
          <b className="k-late">{t('ledger.page.head.broken')}</b>
        )}
      </Button>
    </span>
  );
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** At least two digits, like the running number it should agree with. */
function two(count: number): string {
  return count < 10 ? `0${count}` : grouped(count);
}
