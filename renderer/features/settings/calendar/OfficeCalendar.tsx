import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { addMonths } from '../../../../db/rules/dates.ts';
import type { CalendarDay } from '../../../../electron/contract/calendar.ts';
import { useSentence } from '../../../api/sentences.ts';
import { useCall } from '../../../api/use-call.ts';
import { useDates, useOffice } from '../../../api/use-office.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/Checkbox.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { BackIcon, ForwardIcon } from '../../../ui/icons.tsx';
import type { Asked } from './asked.ts';
import './calendar.css';
import { ChangeDialog } from './ChangeDialog.tsx';
import { HoursFields } from './HoursFields.tsx';
import { MonthGrid } from './MonthGrid.tsx';

/** The days and hours on which the office works. `typhoon`: the clerk came to say that today it does not. */
export function OfficeCalendar({ typhoon }: { readonly typhoon: boolean }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const sentence = useSentence();
  const { settings } = useOffice();
  const typhoonOn = (date: string): Asked => ({
    what: 'day',
    date,
    kind: 'holiday',
    name: t('calendar.page.typhoon'),
  });
  const [chosen, setChosen] = useState(dates.today);
  const [asked, setAsked] = useState<Asked | undefined>(typhoon ? typhoonOn(dates.today) : undefined);
  const month = chosen.slice(0, 7);
  const shown = useCall('calendar.month', { month }, { keepPrevious: true });

  function toggle({ date, works, from }: CalendarDay): void {
    if (from === 'office') setAsked({ what: 'take-away', date });
    else setAsked({ what: 'day', date, kind: works ? 'holiday' : 'workday', name: '' });
  }

  function step(by: 1 | -1): void {
    setChosen(`${addMonths(month, by)}-01`);
  }

  return (
    <>
      <p className="k-description">{t('calendar.page.note')}</p>
      <RadioGroup
        stacked
        label={t('calendar.page.which')}
        options={(['taiwan', 'mainland', 'none'] as const).map((value) => ({
          value,
          label: t(`calendar.page.${value}`),
        }))}
        value={settings.workCalendar}
        onChange={(workCalendar) => {
          setAsked({ what: 'calendar', workCalendar });
        }}
      />
      <div className="calendar-month">
        <div className="calendar-head">
          <Button
            small
            icon={<BackIcon />}
            aria-label={t('calendar.page.previous')}
            onPress={() => {
              step(-1);
            }}
          />
          <b aria-live="polite">{dates.showMonth(month)}</b>
          <Button
            small
            icon={<ForwardIcon />}
            aria-label={t('calendar.page.next')}
            onPress={() => {
              step(1);
            }}
          />
          <Button
            small
            look="plain"
            onPress={() => {
              setChosen(dates.today);
            }}
          >
            {t('calendar.page.thisMonth')}
          </Button>
          <Button
            small
            className="calendar-typhoon"
            onPress={() => {
              setAsked(typhoonOn(chosen));
            }}
          >
            {chosen === dates.today
              ? t('calendar.page.typhoonToday')
              : t('calendar.page.typhoonOn', { date: dates.show(chosen) })}
          </Button>
        </div>
        {shown.error ? <FieldError>{sentence(shown.error)}</FieldError> : null}
        {shown.value ? (
          <>
            <MonthGrid
              month={shown.value.days[0]?.date.slice(0, 7) ?? month}
              days={shown.value.days}
              chosen={chosen}
              onChoose={setChosen}
              onToggle={toggle}
            />
            <Published
              year={Number(month.slice(0, 4))}
              from={shown.value.publishedFrom}
              until={shown.value.publishedUntil}
            />
          </>
        ) : null}
        <p className="k-description">{t('calendar.page.keys')}</p>
      </div>
      <OwnDays onAsk={setAsked} />
      <HoursFields
        key={JSON.stringify(settings.officeHours)}
        hours={settings.officeHours}
        onAsk={(officeHours) => {
          setAsked({ what: 'hours', officeHours });
        }}
      />
      {asked ? (
        <ChangeDialog
          asked={asked}
          onClose={() => {
            setAsked(undefined);
          }}
        />
      ) : null}
    </>
  );
}

interface PublishedProps {
  readonly year: number;
  /** 0 where no calendar is used. */
  readonly from: number;
  readonly until: number;
}

/** Whether the holidays of the year are known at all: a plain week must not look like an announced one. */
function Published({ year, from, until }: PublishedProps): ReactNode {
  const { t } = useTranslation();
  if (from === 0) return null;
  if (year > until) return <p className="calendar-unknown">{t('calendar.page.notPublished', { year })}</p>;
  if (year < from) return <p className="calendar-unknown">{t('calendar.page.notIncluded', { year: from })}</p>;
  return <p className="k-description">{t('calendar.page.published', { from, until })}</p>;
}

function OwnDays({ onAsk }: { readonly onAsk: (asked: Asked) => void }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  const own = useCall('calendar.own', {});
  if (!own.value) return null;
  return (
    <div className="k-field">
      <span className="k-label">{t('calendar.page.ownDays')}</span>
      {own.value.days.length === 0 ? <span className="k-description">{t('calendar.page.noOwnDays')}</span> : null}
      <ul className="calendar-own-days">
        {own.value.days.toReversed().map(({ date, kind, name }) => (
          <li key={date}>
            <span>{dates.showWithWeekday(date)}</span>
            <span>{t(kind === 'workday' ? 'calendar.page.works' : 'calendar.page.rests')}</span>
            <span>{name}</span>
            <Button
              small
              look="plain"
              aria-label={t('calendar.page.takeAway', { date: dates.show(date) })}
              onPress={() => {
                onAsk({ what: 'take-away', date });
              }}
            >
              {t('calendar.page.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
