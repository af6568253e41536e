import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MonthStatistics, StatisticsLine } from '../../../electron/contract/statistics.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { openCasesBehind } from './doors.ts';

/** Lines of a long table (customers) before all are asked for. */
const SHOWN = 12;
const figures = ['accepted', 'closed', 'open'] as const;

/** One table of the month; its numbers are doors. */
export function MonthTable({
  month,
  table,
}: {
  readonly month: string;
  readonly table: MonthStatistics['tables'][number];
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { dimension, lines, total } = table;
  const isLong = lines.length > SHOWN;
  const name = t(`statistics.headings.${dimension}`);

  function number(line: StatisticsLine, figure: (typeof figures)[number], ofLine: boolean) {
    const count = line[figure];
    if (count === 0) return <span className="k-statistics-zero">0</span>;
    return (
      <button
        type="button"
        className="k-statistics-door"
        aria-label={t('statistics.page.opens', { label: line.label, figure: t(`statistics.${figure}`), count })}
        onClick={() => {
          openCasesBehind({ month, figure, ...(ofLine ? { line: { dimension, code: line.code } } : {}) });
        }}
      >
        {count.toLocaleString('en')}
      </button>
    );
  }

  function row(line: StatisticsLine, ofLine: boolean) {
    return (
      <tr key={ofLine ? line.code : 'total'}>
        <th scope="row">{line.label}</th>
        {figures.map((figure) => (
          <td key={figure}>{number(line, figure, ofLine)}</td>
        ))}
      </tr>
    );
  }

  return (
    <Section
      title={name}
      beside={dimension === 'unit' || dimension === 'outcome' ? t(`statistics.notes.${dimension}`) : undefined}
    >
      <table className="k-statistics-table" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t(`statistics.dimensions.${dimension}`)}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(`statistics.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{(all ? lines : lines.slice(0, SHOWN)).map((line) => row(line, true))}</tbody>
        <tfoot>{row(total, false)}</tfoot>
      </table>
      {isLong ? (
        <Button
          look="plain"
          small
          onPress={() => {
            setAll(!all);
          }}
        >
          {all
            ? t('statistics.page.showFewer', { count: SHOWN })
            : t('statistics.page.showAll', { count: lines.length })}
        </Button>
      ) : null}
    </Section>
  );
}
