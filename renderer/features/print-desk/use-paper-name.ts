import { useTranslation } from 'react-i18next';

import { formKind } from '../../../electron/contract/form-kind.ts';
import type { PaperKind } from '../../../electron/contract/paper.ts';
import { useOffice } from '../../api/use-office.ts';
import { useFormNames } from '../forms/use-form-names.ts';

/** 客戶抱怨處理表; of a slip or a paper that was filled in (`kind`), which one, as the office calls it. */
export function usePaperName(): (paper: PaperKind, kind: string | null) => string {
  const { t } = useTranslation();
  const { policy } = useOffice();
  const formName = useFormNames(policy);
  return (paper, kind) => {
    switch (kind) {
      case 'reminder':
      case 'inquiry':
      case 'abnormality':
      case 'objection':
        return t(`slips.tabs.${kind}`);
      default: {
        const form = formKind.safeParse(kind);
        return form.success ? formName(form.data) : t(`printDesk.papers.${paper}`);
      }
    }
  };
}
