import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { FormState } from '../../../db/rules/form-entries.ts';

/** What the paper waits for: a word and a shape, the colour beside them. */
export function FormStateMark({ state }: { readonly state: FormState }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className={`forms-state is-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      <span>{t(`forms.states.${state}`)}</span>
    </span>
  );
}

const shapes = {
  'to-receive': '○',
  'to-instruct': '▲',
  'to-prove': '◔',
  done: '●',
  voided: '×',
} as const satisfies Readonly<Record<FormState, string>>;
