import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';

import type { ImportReport, RowProblem } from '../../../electron/contract/exchange.ts';
import type { Lines } from '../../ui/lines.ts';
import { VirtualTable, type Column } from '../../ui/VirtualTable.tsx';
import { fieldName } from '../../locales/field-names.ts';

type Action = RowProblem['action'];
const actions = ['left-out', 'field-left-empty', 'merged', 'taken'] as const satisfies readonly Action[];

/** Every doubtful row with its sentence and what is done with it; narrowed by what is done. */
export function ProblemTable({
  report: { problems, problemCount },
  autoFocus,
}: {
  readonly report: ImportReport;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const [action, setAction] = useState<Action>();
  const [lines, setLines] = useState<Lines>({ active: 0, anchor: 0 });
  const columns = useMemo(() => problemColumns(t), [t]);
  const shown = action === undefined ? problems : problems.filter((problem) => problem.action === action);

  if (problems.length === 0) return <p className="import-clean">{t('exchange.wizard.trial.clean')}</p>;

  function choose(next: Action | undefined): void {
    setAction(next);
    setLines({ active: 0, anchor: 0 });
  }

  return (
    <>
      <div className="import-filters" role="group" aria-label={t('exchange.wizard.trial.doubtful')}>
        <b>{t('exchange.wizard.trial.doubtful')}</b>
        <ToggleButton
          className="import-chip"
          isSelected={action === undefined}
          onChange={() => {
            choose(undefined);
          }}
        >
          {t('exchange.wizard.trial.all')} {problems.length.toLocaleString('en')}
        </ToggleButton>
        {actions.map((each) => {
          const count = problems.filter((problem) => problem.action === each).length;
          return count === 0 ? null : (
            <ToggleButton
              key={each}
              className="import-chip"
              isSelected={action === each}
              onChange={(on) => {
                choose(on ? each : undefined);
              }}
            >
              {t(`exchange.actions.${each}`)} {count.toLocaleString('en')}
            </ToggleButton>
          );
        })}
        {problemCount > problems.length ? (
          <span className="k-soft">
            {t('exchange.wizard.trial.more', {
              shown: problems.length.toLocaleString('en'),
              count: problemCount.toLocaleString('en'),
            })}
          </span>
        ) : null}
      </div>
      <div className="import-problems">
        <VirtualTable
          label={t('exchange.wizard.trial.doubtful')}
          columns={columns}
          total={shown.length}
          rowAt={(index) => shown[index]}
          rowKey={({ row, field, code }) => `${row} ${field} ${code}`}
          lines={lines}
          onLines={setLines}
          rowHeight={30}
          autoFocus={autoFocus ?? false}
        />
      </div>
    </>
  );
}

function problemColumns(t: TFunction): readonly Column<RowProblem>[] {
  return [
    {
      id: 'row',
      title: t('exchange.wizard.trial.row'),
      width: '84px',
      align: 'end',
      cell: ({ row }) => <span className="k-number">{row.toLocaleString('en')}</span>,
    },
    {
      id: 'field',
      title: t('exchange.wizard.trial.field'),
      width: 'minmax(120px, 0.7fr)',
      cell: ({ field }) => <span>{field === '' ? '—' : fieldName(field, t)}</span>,
    },
    {
      id: 'sentence',
      title: t('exchange.wizard.trial.sentence'),
      width: 'minmax(280px, 3fr)',
      cell: ({ message }) => <span title={message}>{message}</span>,
    },
    {
      id: 'action',
      title: t('exchange.wizard.trial.action'),
      width: 'minmax(160px, 1fr)',
      cell: (problem) => (
        <span className={problem.action === 'left-out' ? 'k-late' : undefined}>
          {t(`exchange.actions.${problem.action}`)}
        </span>
      ),
    },
  ];
}
