import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { CallOutput } from '../../../electron/contract/calls.ts';
import { paperKind, type PaperKind } from '../../../electron/contract/paper.ts';
import type { DateReading } from '../../../db/rules/dates.ts';
import { formatMoment } from '../../../db/rules/moments.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Section } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { loggedSubject, openPaper } from './subjects.ts';
import { usePaperName } from './use-paper-name.ts';

const PAGE = 100;
const results = ['spooled', 'written', 'failed'] as const;
type Result = (typeof results)[number];
type Entry = CallOutput<'papers.searchLog'>['entries'][number];

/** What was printed, newest first, with every failure; searched by anything that a clerk remembers of it. */
export function PrintLog(): ReactNode {
  const { t } = useTranslation();
  const { today, read } = useDates();
  const [text, setText] = useState('');
  const [paper, setPaper] = useState<PaperKind | 'all'>('all');
  const [result, setResult] = useState<Result | 'all'>('all');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [page, setPage] = useState(0);
  const log = useCall(
    'papers.searchLog',
    {
      text: text.slice(0, 200),
      ...(paper === 'all' ? {} : { paper }),
      ...(result === 'all' ? {} : { result }),
      ...dayOf('from', read(from)),
      ...dayOf('to', read(to)),
      offset: page * PAGE,
      limit: PAGE,
    },
    { keepPrevious: true },
  );
  const entries = log.value?.entries ?? [];
  const total = log.value?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  /** Whatever is looked for, its newest come first. */
  const narrow =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      setPage(0);
    };
  return (
    <Section title={t('paper.desk.log')} beside={log.value?.more ? `${total}+` : total}>
      <div className="log-search" role="search" aria-label={t('paper.desk.log')}>
        <TextField
          label={t('printDesk.find')}
          placeholder={t('printDesk.findHint')}
          maxLength={200}
          value={text}
          onChange={(event) => {
            narrow(setText)(event.currentTarget.value);
          }}
        />
        <Select
          label={t('printDesk.paper')}
          options={[
            { value: 'all', label: t('common.all') },
            ...paperKind.options.map((each) => ({ value: each, label: t(`printDesk.papers.${each}`) })),
          ]}
          value={paper}
          onChange={narrow(setPaper)}
        />
        <Select
          label={t('paper.desk.result')}
          options={[
            { value: 'all', label: t('common.all') },
            ...results.map((each) => ({ value: each, label: t(`paper.desk.results.${each}`) })),
          ]}
          value={result}
          onChange={narrow(setResult)}
        />
        <DateField
          label={t('printDesk.from')}
          today={today}
          value={from}
          onChange={(event) => {
            narrow(setFrom)(event.currentTarget.value);
          }}
        />
        <DateField
          label={t('printDesk.to')}
          today={today}
          value={to}
          onChange={(event) => {
            narrow(setTo)(event.currentTarget.value);
          }}
        />
      </div>
      {entries.length === 0 ? (
        <p className="side-soft">{text === '' ? t('paper.desk.nothingPrinted') : t('printDesk.nothingFound')}</p>
      ) : (
        <LogTable entries={entries} />
      )}
      {pages > 1 ? (
        <div className="log-pages">
          <Button
            small
            isDisabled={page === 0}
            onPress={() => {
              setPage(page - 1);
            }}
          >
            {t('printDesk.newer')}
          </Button>
          <span>{t('printDesk.pageOf', { page: page + 1, pages })}</span>
          <Button
            small
            isDisabled={page + 1 >= pages}
            onPress={() => {
              setPage(page + 1);
            }}
          >
            {t('printDesk.older')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

/** A date that is not understood yet narrows nothing. */
function dayOf(name: 'from' | 'to', reading: DateReading): { from?: string; to?: string } {
  return reading.ok ? { [name]: reading.date } : {};
}

function LogTable({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { t } = useTranslation();
  const paperName = usePaperName();
  const { style } = useDates();
  return (
    <table className="print-table">
      <thead>
        <tr>
          <th scope="col">{t('paper.desk.at')}</th>
          <th scope="col">{t('cases.fields.number')}</th>
          <th scope="col">{t('printDesk.paper')}</th>
          <th scope="col">{t('cases.fields.customer')}</th>
          <th scope="col">{t('paper.desk.printing')}</th>
          <th scope="col">{t('paper.desk.copies')}</th>
          <th scope="col">{t('paper.desk.to')}</th>
          <th scope="col">{t('paper.desk.operator')}</th>
          <th scope="col">{t('paper.desk.result')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const subject = loggedSubject(entry);
          return (
            <tr key={entry.id}>
              <td>{formatMoment(entry.at, style)}</td>
              <td>
                <Button
                  look="plain"
                  small
                  isDisabled={subject === undefined}
                  onPress={() => {
                    openPaper(subject);
                  }}
                >
                  {entry.number === '' ? '—' : entry.number}
                </Button>
              </td>
              <td>{paperName(entry.paper, entry.form)}</td>
              <td>{entry.customerName}</td>
              <td>
                {entry.printing === 1 ? '1' : t('paper.desk.reprint', { count: entry.printing, reason: entry.reason })}
              </td>
              <td className="is-number">{entry.copies}</td>
              <td>
                {entry.to === 'pdf' ? 'PDF' : entry.device === '' ? t('paper.desk.usualPrinter') : entry.device}
                {`　${t(`paper.sizes.${entry.size}`)}`}
                {entry.overlay === '' ? null : `　${t('overlay.choice', { name: entry.overlay })}`}
              </td>
              <td>{entry.operator}</td>
              <td className={entry.result === 'failed' ? 'is-failed' : ''}>
                {t(`paper.desk.results.${entry.result}`)}
                {entry.failure === '' ? null : `　${entry.failure}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
