import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { navigation } from '../../app/navigation.ts';
import { DoorList, type Door } from './DoorList.tsx';
import { allOf } from './Waiting.tsx';

const SHOWN = 3;

/** Copies that somebody has had for too long, and how many were printed and never handed over. */
export function CopiesNotBack(): ReactNode {
  const { t } = useTranslation();
  const handed = useCall('copies.out', { show: 'handed', offset: 0, limit: SHOWN }).value;
  const printed = useCall('copies.out', { show: 'printed', offset: 0, limit: 1 }).value;
  const total = handed?.total ?? 0;
  const lying = printed?.total ?? 0;
  if (total === 0 && lying === 0) return null;
  const open = (show: 'handed' | 'printed') => (): void => {
    navigation.go({ name: 'copies', show });
  };
  const doors: readonly Door[] = [
    ...(handed?.rows ?? []).map((row) => ({
      id: String(row.id),
      number: row.caseNumber,
      name: row.holder || row.keeper,
      text: [row.copies > 1 ? t('copies.copy', { copy: row.copy }) : '', row.title].filter(Boolean).join('　'),
      end: <span className="k-late">{t('copies.out.days', { count: row.days })}</span>,
      onOpen: open('handed'),
    })),
    ...(lying === 0
      ? []
      : [
          {
            id: 'printed',
            name: t('copies.today.printed'),
            text: t('copies.today.printedText', { count: lying }),
            onOpen: open('printed'),
          },
        ]),
  ];
  return (
    <DoorList
      title={t('copies.today.title')}
      total={total}
      doors={doors}
      all={allOf(t, { total }, SHOWN, open('handed'))}
    />
  );
}
