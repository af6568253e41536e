import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { navigation } from '../../app/navigation.ts';
import { keyOf, openPaper, printSubject } from '../print-desk/subjects.ts';
import { DoorList } from './DoorList.tsx';
import { allOf } from './Waiting.tsx';

const SHOWN = 5;

/** Made here, and never printed: forms of cases, slips, and what was filled in. */
export function WaitingToPrint(): ReactNode {
  const { t } = useTranslation();
  const { total = 0, papers = [] } = useCall('papers.desk', { limit: SHOWN }).value ?? {};
  if (total === 0) return null;
  const among = papers.flatMap(({ subject: { caseId } }) => caseId ?? []);
  return (
    <DoorList
      title={t('today.toPrint')}
      total={total}
      doors={papers.slice(0, SHOWN).map(({ subject, number, customerName }) => ({
        id: keyOf(subject),
        number,
        name: customerName,
        onOpen: () => {
          if (subject.caseId === undefined) openPaper(printSubject(subject));
          else navigation.open({ name: 'case', id: subject.caseId, among });
        },
      }))}
      all={allOf(t, { total }, SHOWN, () => {
        navigation.go({ name: 'print-desk' });
      })}
    />
  );
}
