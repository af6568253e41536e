import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Localized } from '../../../../db/rules/policy.ts';
import type { CaseLife, VisitView } from '../../../../electron/contract/life.ts';
import type { PolicyView } from '../../../../electron/contract/office.ts';
import { useLocalized } from '../../../api/use-office.ts';

type Choices = readonly { readonly code: string; readonly label: Localized }[];

export interface Names {
  readonly unit: (code: string) => string;
  readonly outcome: (code: string) => string;
  readonly of: (choices: Choices, code: string) => string;
  /** 質量管理部, 追查原因 */
  readonly station: (station: Pick<CaseLife['stations'][number], 'code' | 'unit'>) => string;
  readonly visit: (visit: VisitView) => string;
}

/** Names of the policy's things in the language of the screen; a code it does not know stands as it is. */
export function useNames(policy: PolicyView): Names {
  const localized = useLocalized();
  const { t } = useTranslation();
  return useMemo(() => namesOf(policy, localized, t), [policy, localized, t]);
}

function namesOf(policy: PolicyView, localized: (text: Localized) => string, t: TFunction): Names {
  const of = (choices: Choices, code: string): string => {
    const choice = choices.find((each) => each.code === code);
    return choice ? localized(choice.label) : code;
  };
  const unit = (code: string): string => of(policy.units, code);
  return {
    of,
    unit,
    outcome: (code) => of(policy.outcomes, code),
    station: ({ code, unit: ofUnit }) => {
      const station = policy.route.find((each) => each.code === code);
      if (!station) return unit(ofUnit);
      const when = station.condition === 'when-needed' ? `（${t('caseLife.send.whenNeeded')}）` : '';
      return `${unit(station.unit)}　${localized(station.task)}${when}`;
    },
    visit: (visit) => {
      const station = policy.route.find((each) => each.code === visit.station);
      return [unit(visit.unit), station ? localized(station.task) : ''].filter(Boolean).join('　');
    },
  };
}

/** The visits that are out, the earliest first. */
export function visitsOut(life: CaseLife): readonly VisitView[] {
  return life.visits.filter(({ state }) => state === 'out');
}
