import { useTranslation } from 'react-i18next';

import { dueSentence } from '../../api/due-sentence.ts';
import { useCall } from '../../api/use-call.ts';
import { useDates } from '../../api/use-office.ts';

/** A due time about which the clerk may wonder: that of the line in hand. */
export interface Asked {
  readonly caseId: number;
  readonly number: string;
  readonly label: string;
  readonly due: string;
}

/** Why the line in hand is due when it is, at the foot of the page. */
export function DueReason({ asked }: { readonly asked: Asked | null }) {
  const { t } = useTranslation();
  const { show } = useDates();
  const life = useCall('life.get', { id: asked?.caseId ?? 1 }, { enabled: asked !== null }).value;
  if (asked === null || !life) return null;
  const deadline = life.deadlines.find(
    ({ label, due, target }) => label === asked.label && (due ?? target) === asked.due,
  );
  const steps = deadline?.due === null ? deadline.targetSteps : deadline?.dueSteps;
  const sentence = dueSentence(steps ?? [], { t, show });
  if (sentence === '') return null;
  return (
    <p className="k-today-why" aria-live="polite">
      {t('today.dueReason', { number: asked.number, label: asked.label, sentence })}
    </p>
  );
}
