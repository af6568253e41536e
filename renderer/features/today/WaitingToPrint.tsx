import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { navigation } from '../../app/navigation.ts';
import { DoorList } from './DoorList.tsx';
import { allOf } from './Waiting.tsx';

const SHOWN = 5;

/** Accepted, and the form never printed. */
export function WaitingToPrint(): ReactNode {
  const { t } = useTranslation();
  const cases = useCall('papers.waiting', {}).value?.cases ?? [];
  if (cases.length === 0) return null;
  const among = cases.map(({ id }) => id);
  return (
    <DoorList
      title={t('today.toPrint')}
      total={cases.length}
      doors={cases.slice(0, SHOWN).map(({ id, number, customerName }) => ({
        id: String(id),
        number,
        name: customerName,
        onOpen: () => {
          navigation.open({ name: 'case', id, among });
        },
      }))}
      all={allOf(t, { total: cases.length }, SHOWN, () => {
        navigation.go({ name: 'print-desk' });
      })}
    />
  );
}
