import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { addMonths } from '../../../db/rules/dates.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { BackIcon, ForwardIcon } from '../../ui/icons.tsx';

/** Of the cases of the month that fall under each rule, how many were called; against what the rule asks. */
export function Ratio({
  month,
  canGoOn,
  onMonth,
}: {
  readonly month: string;
  readonly canGoOn: boolean;
  readonly onMonth: (month: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const ratio = useCall('followUps.ratio', { month }, { keepPrevious: true });
  const rules = ratio.value?.rules ?? [];
  return (
    <div className="slips-ratio">
      <div className="slips-month">
        <span>{t('followUps.ratio.title')}</span>
        <Button
          small
          icon={<BackIcon />}
          aria-label={t('commands.previousMonth')}
          onPress={() => onMonth(addMonths(month, -1))}
        />
        <b>{dates.showMonth(month)}</b>
        <Button
          small
          icon={<ForwardIcon />}
          aria-label={t('commands.nextMonth')}
          isDisabled={!canGoOn}
          onPress={() => onMonth(addMonths(month, 1))}
        />
      </div>
      {rules.length === 0 ? (
        <p className="k-soft">{ratio.waiting ? '' : t('followUps.ratio.none')}</p>
      ) : (
        <table aria-label={t('followUps.ratio.table', { month: dates.showMonth(month) })}>
          <thead>
            <tr>
              {(['rule', 'target', 'eligible', 'drawn', 'done', 'inTime', 'satisfied', 'reached'] as const).map(
                (id) => (
                  <th key={id} scope="col">
                    {t(`followUps.ratio.${id}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={rule.rule}>
                <td>{rule.label}</td>
                <td>{rule.percent} %</td>
                <td>{rule.eligible}</td>
                <td>{rule.drawn}</td>
                <td>{rule.done}</td>
                <td>{rule.inTime}</td>
                <td>{rule.satisfied}</td>
                <td>
                  <b>{rule.eligible === 0 ? '—' : `${Math.round((rule.done / rule.eligible) * 1000) / 10} %`}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
