import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { navigation } from '../../app/navigation.ts';
import { Section } from '../../ui/Page.tsx';
import { DoorLine } from '../today/DoorLine.tsx';

/** On Today: the doors to slips and call-backs, with how much waits behind them. */
export function SlipDoors(): ReactNode {
  const { t } = useTranslation();
  const open = useCall('slips.open', {});
  const late = useCall('slips.overruns', { offset: 0, limit: 1 });
  const calls = useCall('followUps.list', { show: 'open', offset: 0, limit: 1 });
  const waiting = open.value?.counts.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const overruns = late.value?.total ?? 0;
  return (
    <Section title={t('slips.today.title')}>
      <ul className="k-today-lines">
        <DoorLine
          name={t('slips.today.slips')}
          text={t('slips.today.slipsText', { count: waiting })}
          {...(overruns > 0
            ? { end: <span className="k-late">{t('slips.today.overrunsEnd', { count: overruns })}</span> }
            : {})}
          onOpen={() => {
            navigation.go({ name: 'slips' });
          }}
        />
        <DoorLine
          name={t('slips.today.followUps')}
          text={t('slips.today.followUpsText', { count: calls.value?.total ?? 0 })}
          onOpen={() => {
            navigation.go({ name: 'follow-ups' });
          }}
        />
      </ul>
    </Section>
  );
}
