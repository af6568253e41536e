import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Settings } from '../../../../electron/contract/office.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { readTimeOfDay } from './asked.ts';

type Hours = Settings['officeHours'];

const MOST = 6;
const timePattern = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** When the office is open; held only after the list of what moves. */
export function HoursFields({
  hours,
  onAsk,
}: {
  readonly hours: Hours;
  readonly onAsk: (hours: Hours) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(hours);
  const [wrong, setWrong] = useState(false);
  const read = typed.map(({ from, until }) => ({ from: readTimeOfDay(from), until: readTimeOfDay(until) }));

  function change(at: number, part: Partial<Hours[number]>): void {
    setWrong(false);
    setTyped(typed.map((one, index) => (index === at ? { ...one, ...part } : one)));
  }

  function ask(): void {
    const readable = read.every(({ from, until }) => timePattern.test(from) && timePattern.test(until));
    setWrong(!readable);
    if (readable) onAsk(read);
  }

  return (
    <div className="k-field" role="group" aria-label={t('calendar.page.hours')}>
      <span className="k-label">{t('calendar.page.hours')}</span>
      {typed.map(({ from, until }, at) => (
        <div key={at} className="calendar-hours">
          <TextField
            label={t('calendar.page.from')}
            value={from}
            maxLength={5}
            onChange={(event) => {
              change(at, { from: event.currentTarget.value });
            }}
          />
          <TextField
            label={t('calendar.page.until')}
            value={until}
            maxLength={5}
            onChange={(event) => {
              change(at, { until: event.currentTarget.value });
            }}
          />
          {typed.length > 1 ? (
            <Button
              small
              look="plain"
              aria-label={t('calendar.page.removeHours', { from, until })}
              onPress={() => {
                setTyped(typed.filter((_, index) => index !== at));
              }}
            >
              {t('calendar.page.remove')}
            </Button>
          ) : null}
        </div>
      ))}
      {wrong ? <FieldError>{t('fields.not-a-time')}</FieldError> : null}
      <p className="k-description">{t('calendar.page.hoursNote')}</p>
      <div className="k-data-actions">
        {typed.length < MOST ? (
          <Button
            small
            onPress={() => {
              setTyped([...typed, { from: '', until: '' }]);
            }}
          >
            {t('calendar.page.addHours')}
          </Button>
        ) : null}
        <Button small isDisabled={JSON.stringify(read) === JSON.stringify(hours)} onPress={ask}>
          {t('calendar.page.changeHours')}
        </Button>
      </div>
    </div>
  );
}
