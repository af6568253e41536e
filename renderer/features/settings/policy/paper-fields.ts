import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { PolicyPaperKind } from '../../../../db/rules/policy.ts';
import { formPaper } from '../../../locales/zh-TW/form-paper.ts';
import { useEditing, useName } from './editing.tsx';

type Label = keyof typeof formPaper.labels;

/** Fields that stand under another word on one paper than on the others. */
const words: Partial<Readonly<Record<PolicyPaperKind, Readonly<Record<string, Label>>>>> = {
  return: { reason: 'returnReason' },
  allowance: { unitPrice: 'allowancePrice', amount: 'allowanceAmount' },
  repair: { item: 'repairItem' },
  investigation: { measure: 'measures' },
};

function isLabel(field: string): field is Label {
  return Object.hasOwn(formPaper.labels, field);
}

/** What a field is called on the paper, in the language of the screen; one that the paper does not have stands as it is. */
export function useFieldName(): (kind: PolicyPaperKind, field: string) => string {
  const { t } = useTranslation();
  const { policy } = useEditing();
  const name = useName();
  return useCallback(
    (kind, field) => {
      const { orderNo, materialNo, product, lotNo } = policy.labels.goods;
      const goods = kind === 'return' ? { orderNo, materialNo, product, lotNo } : {};
      const named = Object.entries(goods).find(([key]) => key === field)?.[1];
      if (named) return name(named);
      const label = words[kind]?.[field] ?? field;
      return isLabel(label) ? t(`formPaper.labels.${label}`) : field;
    },
    [policy.labels.goods, name, t],
  );
}
