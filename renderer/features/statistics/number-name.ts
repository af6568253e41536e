import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { StatisticsNumber } from '../../../electron/contract/ledger.ts';
import type { Choice } from '../../../electron/contract/office.ts';
import { useDates, useLocalized, useOffice } from '../../api/use-office.ts';

const figureNames = {
  accepted: 'accepted',
  closed: 'closed',
  open: 'open',
  'closed-in-time': 'closedInTime',
  'closed-late': 'closedLate',
  'with-return': 'settled.returns',
  'with-allowance': 'settled.allowances',
  'with-compensation': 'settled.compensations',
  'with-loss': 'settled.losses',
} as const satisfies Readonly<Record<StatisticsNumber['figure'], string>>;

/** What a number of the statistics is, in words: 統計 2026/10 結案（類別：質量異常）. */
export function useNumberName(): (number: StatisticsNumber) => string {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const dates = useDates();
  const localized = useLocalized();

  return useCallback(
    ({ month, figure, line }) => {
      const name = t('statistics.page.behind', {
        month: dates.showMonth(month),
        figure: t(`statistics.${figureNames[figure]}`),
      });
      if (!line) return name;
      const dimension = t(`statistics.dimensions.${line.dimension}`);
      if (line.dimension === 'customer') return `${name} ${dimension}`;
      const choices: Readonly<Record<typeof line.dimension, readonly Choice[]>> = {
        type: policy.types,
        unit: policy.units,
        channel: policy.channels,
        outcome: policy.outcomes,
      };
      const choice = choices[line.dimension].find(({ code }) => code === line.code);
      const label = line.code === '' ? t('statistics.notGiven') : choice ? localized(choice.label) : line.code;
      return name + t('statistics.page.behindLine', { dimension, label });
    },
    [t, policy, dates, localized],
  );
}
