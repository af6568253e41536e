import { useMemo } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { CaseForm } from '../../../electron/contract/cases.ts';
import { issueSentence } from '../../api/sentences.ts';
import { useOffice } from '../../api/use-office.ts';
import { caseFormResolver } from './resolver.ts';

export type CaseFormControl = UseFormReturn<CaseForm>;

/**
 * The complaint form in the hands of the clerk. Fields are the browser's own
 * (uncontrolled), so an input method is never disturbed; a field speaks up when
 * it was left with something wrong, and nothing ever blocks keeping the draft.
 */
export function useCaseForm(initial: CaseForm): CaseFormControl {
  const { t } = useTranslation();
  const office = useOffice();
  const resolver = useMemo(
    () =>
      caseFormResolver({
        today: office.today,
        policy: office.policy,
        sentence: (issue) => issueSentence(issue, t, office.settings.dateStyle),
      }),
    [office, t],
  );
  return useForm<CaseForm>({ defaultValues: initial, resolver, mode: 'onTouched', shouldFocusError: true });
}
