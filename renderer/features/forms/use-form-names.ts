import { useCallback } from 'react';

import { formPaper } from '../../../db/rules/form-papers.ts';
import type { FormKind } from '../../../electron/contract/form-kind.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useLocalized } from '../../api/use-office.ts';

/** 成品退貨單, as the policy calls it. */
export function useFormNames(policy: PolicyView): (kind: FormKind) => string {
  const localized = useLocalized();
  return useCallback((kind) => localized(formPaper(policy, kind).name), [policy, localized]);
}
