import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import { useCall } from '../../api/use-call.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';

const STEP = 100;

/** What was printed, newest first, with every failure. */
export function PrintLog(): ReactNode {
  const { t } = useTranslation();
  const style = useDateStyle();
  const [limit, setLimit] = useState(STEP);
  const log = useCall('papers.log', { offset: 0, limit }, { keepPrevious: true });
  const entries = log.value?.entries ?? [];
  const total = log.value?.total ?? 0;
  return (
    <Section title={t('paper.desk.log')} beside={total}>
      {entries.length === 0 ? (
        <p className="side-soft">{t('paper.desk.nothingPrinted')}</p>
      ) : (
        <table className="print-table">
          <thead>
            <tr>
              <th scope="col">{t('paper.desk.at')}</th>
              <th scope="col">{t('cases.fields.number')}</th>
              <th scope="col">{t('paper.desk.printing')}</th>
              <th scope="col">{t('paper.desk.copies')}</th>
              <th scope="col">{t('paper.desk.size')}</th>
              <th scope="col">{t('paper.desk.to')}</th>
              <th scope="col">{t('paper.desk.operator')}</th>
              <th scope="col">{t('paper.desk.result')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                <td>{formatMoment(entry.at, style)}</td>
                <td>
                  <Button
                    look="plain"
                    small
                    isDisabled={entry.caseId === null}
                    onPress={() => {
                      if (entry.caseId !== null) navigation.open({ name: 'case', id: entry.caseId });
                    }}
                  >
                    {entry.number}
                  </Button>
                </td>
                <td>
                  {entry.printing === 1
                    ? '1'
                    : t('paper.desk.reprint', { count: entry.printing, reason: entry.reason })}
                </td>
                <td className="is-number">{entry.copies}</td>
                <td>{t(`paper.sizes.${entry.size}`)}</td>
                <td>
                  {entry.to === 'pdf' ? 'PDF' : entry.device === '' ? t('paper.desk.usualPrinter') : entry.device}
                </td>
                <td>{entry.operator}</td>
                <td className={entry.result === 'failed' ? 'is-failed' : ''}>
                  {t(`paper.desk.results.${entry.result}`)}
                  {entry.failure === ''
                    ? null
                    : `　${entry.failure === 'printer-gone' ? t('errors.printer-gone', { name: entry.device }) : entry.failure}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > entries.length ? (
        <Button
          small
          isDisabled={limit >= 500}
          onPress={() => {
            setLimit(Math.min(500, limit + STEP));
          }}
        >
          {t('common.more')}
        </Button>
      ) : null}
    </Section>
  );
}
