import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { MovedDue } from '../../../../electron/contract/calendar.ts';
import type { CallError } from '../../../../electron/contract/errors.ts';
import { call } from '../../../api/client.ts';
import { dueTimeText } from '../../../api/due-sentence.ts';
import { issuesByField, useSentence } from '../../../api/sentences.ts';
import { useCall } from '../../../api/use-call.ts';
import { useDates, useOffice } from '../../../api/use-office.ts';
import { SaveButton } from '../../../app/SaveButton.tsx';
import { Button } from '../../../ui/Button.tsx';
import { isComposing } from '../../../ui/composing.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { backOf, changeOf, type Asked } from './asked.ts';

/** More lines than anybody reads are counted. */
const LINES_SHOWN = 300;

/** What a change of the calendar moves, case by case; kept only when the clerk says so. */
export function ChangeDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const dates = useDates();
  const { settings } = useOffice();
  const name = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<CallError>();
  const [busy, setBusy] = useState(false);
  const own = useCall('calendar.own', {}, { fresh: true });
  const preview = useCall('calendar.preview', changeOf(asked), { fresh: true });
  const refused = error ?? preview.error;
  const issues = issuesByField(refused, t, dates.style);
  const atName = issues['changes.0.change.name'];
  const elsewhere = refused && atName === undefined ? (Object.values(issues)[0] ?? sentence(refused)) : undefined;
  const moved = preview.value?.moved;

  async function keep(): Promise<void> {
    if (busy || own.value === undefined || preview.error) return;
    const before = asked.what === 'day' || asked.what === 'take-away' ? ownDay(asked.date) : undefined;
    setBusy(true);
    const answer = await call('calendar.change', changeOf(asked, name.current?.value ?? ''));
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      name.current?.focus();
      return;
    }
    const back = backOf(asked, { settings, own: before });
    notify({
      kind: 'done',
      text: t('calendar.page.kept', { amount: answer.value.moved.length }),
      undo: () => void call('calendar.change', back),
    });
    onClose();
  }

  function ownDay(date: string) {
    const found = own.value?.days.find((day) => day.date === date);
    return found && { kind: found.kind, name: found.name };
  }

  return (
    <Dialog
      title={titleOf()}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('calendar.page.cancel')}</Button>
          <SaveButton label={t('calendar.page.keep')} busy={busy || moved === undefined} onSave={() => void keep()} />
        </>
      }
    >
      <div className="calendar-change">
        {asked.what === 'day' ? (
          <TextField
            ref={name}
            label={t('calendar.page.name')}
            description={t(asked.kind === 'holiday' ? 'calendar.page.holidayName' : 'calendar.page.workdayName')}
            defaultValue={asked.name}
            error={atName}
            required
            autoFocus
            maxLength={400}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) void keep();
            }}
          />
        ) : null}
        {elsewhere === undefined ? null : <FieldError>{elsewhere}</FieldError>}
        {moved === undefined ? null : <Moves moved={moved} />}
      </div>
    </Dialog>
  );

  function titleOf(): string {
    switch (asked.what) {
      case 'day': {
        const key = asked.kind === 'holiday' ? 'calendar.page.makeHoliday' : 'calendar.page.makeWorkday';
        return t(key, { date: dates.showWithWeekday(asked.date) });
      }
      case 'take-away':
        return t('calendar.page.takeAway', { date: dates.showWithWeekday(asked.date) });
      case 'calendar':
        return t(`calendar.page.${asked.workCalendar}`);
      case 'hours':
        return asked.officeHours.map(({ from, until }) => t('calendar.due.range', { from, until })).join(' ');
    }
  }
}

function Moves({ moved }: { readonly moved: readonly MovedDue[] }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const time = (due: string | null): string =>
    due === null ? t('calendar.page.noDue') : dueTimeText(due, due.length > 10 ? dates.show : dates.showWithWeekday);
  if (moved.length === 0) {
    return (
      <div role="status">
        <p>{t('calendar.page.movesNothing')}</p>
        <p className="k-description">{t('calendar.page.movesNothingByPolicy')}</p>
      </div>
    );
  }
  return (
    <>
      <p role="status">{t('calendar.page.moves', { amount: moved.length })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by the keys that scroll it */}
      <div className="calendar-moves" role="region" aria-label={t('calendar.page.limit')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['case', 'customer', 'limit', 'before', 'after'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`calendar.page.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {moved.slice(0, LINES_SHOWN).map((line, at) => (
              <tr key={at}>
                <td className="k-number">{line.number === '' ? t('calendar.page.filed') : line.number}</td>
                <td>{line.customerName}</td>
                <td>{line.label}</td>
                <td>{time(line.before)}</td>
                <td>
                  <b>{time(line.after)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moved.length > LINES_SHOWN ? <p>{t('calendar.page.more', { amount: moved.length - LINES_SHOWN })}</p> : null}
    </>
  );
}
