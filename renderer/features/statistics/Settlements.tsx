import { useTranslation } from 'react-i18next';

import { formatMoney } from '../../../db/rules/money.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { StatisticsNumber } from '../../../electron/contract/ledger.ts';
import type { MonthStatistics } from '../../../electron/contract/statistics.ts';
import { Section } from '../../ui/Page.tsx';
import { openCasesBehind } from './doors.ts';

type Figure = StatisticsNumber['figure'];

const amounts = [
  ['allowances', 'with-allowance'],
  ['compensations', 'with-compensation'],
  ['losses', 'with-loss'],
] as const satisfies readonly (readonly [keyof MonthStatistics['settlements'], Figure])[];

/** What the cases closed in the month came to: goods back by unit of quantity, and money. The numbers of cases are doors. */
export function Settlements({ month }: { readonly month: MonthStatistics }) {
  const { t } = useTranslation();
  const { returns, ...sums } = month.settlements;

  function cases(count: number, label: string, figure: Figure) {
    if (count === 0) return <span className="k-statistics-zero">0</span>;
    return (
      <button
        type="button"
        className="k-statistics-door"
        aria-label={t('statistics.page.opens', { label, figure: t('statistics.count'), count })}
        onClick={() => {
          openCasesBehind({ month: month.month, figure });
        }}
      >
        {count.toLocaleString('en')}
      </button>
    );
  }

  return (
    <>
      <Section title={t('statistics.headings.returns')} beside={t('statistics.notes.returns')}>
        <table className="k-statistics-table" aria-label={t('statistics.headings.returns')}>
          <thead>
            <tr>
              <th scope="col">{t('statistics.columns.returnUnit')}</th>
              <th scope="col">{t('statistics.count')}</th>
              <th scope="col">{t('statistics.columns.returnApproved')}</th>
              <th scope="col">{t('statistics.columns.returnActual')}</th>
            </tr>
          </thead>
          <tbody>
            {returns.quantities.map(({ unit, cases: count, approved, actual }) => (
              <tr key={unit}>
                <th scope="row">{unit === '' ? t('statistics.notGiven') : unit}</th>
                <td className="k-statistics-plain">{count.toLocaleString('en')}</td>
                <td className="k-statistics-plain">{formatQuantity(approved)}</td>
                <td className="k-statistics-plain">{formatQuantity(actual)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('statistics.total')}</th>
              <td>{cases(returns.cases, t('statistics.settled.returns'), 'with-return')}</td>
              <td className="k-statistics-plain">—</td>
              <td className="k-statistics-plain">—</td>
            </tr>
          </tfoot>
        </table>
      </Section>
      <Section title={t('statistics.headings.amounts')} beside={t('statistics.notes.amounts')}>
        <table className="k-statistics-table" aria-label={t('statistics.headings.amounts')}>
          <thead>
            <tr>
              <th scope="col">{t('statistics.item')}</th>
              <th scope="col">{t('statistics.count')}</th>
              <th scope="col">{t('statistics.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {amounts.map(([key, figure]) => (
              <tr key={key}>
                <th scope="row">{t(`statistics.settled.${key}`)}</th>
                <td>{cases(sums[key].cases, t(`statistics.settled.${key}`), figure)}</td>
                <td className="k-statistics-plain">{formatMoney(sums[key].amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
