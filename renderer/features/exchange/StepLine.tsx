import { useTranslation } from 'react-i18next';

import { CheckIcon } from '../../ui/icons.tsx';
import { steps, type Step } from './wizard-store.ts';

/** Where one is among the steps; the steps behind are marked. */
export function StepLine({ step }: { readonly step: Step }) {
  const { t } = useTranslation();
  const at = steps.indexOf(step);
  return (
    <ol className="import-steps" aria-label={t('exchange.wizard.steps.label')}>
      {steps.map((each, index) => (
        <li key={each} aria-current={each === step ? 'step' : undefined} data-done={index < at || undefined}>
          <span className="import-step-mark" aria-hidden="true">
            {index < at ? <CheckIcon /> : index + 1}
          </span>
          {t(`exchange.wizard.steps.${each}`)}
        </li>
      ))}
    </ol>
  );
}
