import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { DecisionForm } from '../../../../electron/contract/life.ts';
import type { PolicyView } from '../../../../electron/contract/office.ts';
import { useLocalized } from '../../../api/use-office.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type Outcome = DecisionForm['outcomes'][number];

interface OutcomesProps {
  readonly policy: PolicyView;
  readonly outcomes: readonly Outcome[];
  readonly onChange: (outcomes: Outcome[]) => void;
  readonly issue: (path: string) => string | undefined;
}

/** A box for each outcome of the policy, and beside those that are ticked what and how much. */
export function Outcomes({ policy, outcomes, onChange, issue }: OutcomesProps): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <fieldset className="life-group life-outcomes">
      <legend>{t('caseLife.decide.outcomes')}</legend>
      <div className="life-outcome-boxes">
        {policy.outcomes.map(({ code, label }) => (
          <Checkbox
            key={code}
            checked={outcomes.some(({ outcome }) => outcome === code)}
            onChange={(chosen) => {
              onChange(
                chosen
                  ? [...outcomes, { outcome: code, quantity: '', unit: '', amount: '', note: '' }]
                  : outcomes.filter(({ outcome }) => outcome !== code),
              );
            }}
          >
            {localized(label)}
          </Checkbox>
        ))}
      </div>
      {outcomes.length === 0 ? null : (
        <div className="life-table life-outcome-table">
          <span className="life-head">{t('caseLife.decide.headOutcome')}</span>
          <span className="life-head">{t('caseLife.decide.headQuantity')}</span>
          <span className="life-head">{t('caseLife.decide.headAmount')}</span>
          <span className="life-head">{t('caseLife.decide.headNote')}</span>
          {outcomes.map((line, at) => {
            const choice = policy.outcomes.find(({ code }) => code === line.outcome);
            return (
              <OutcomeLine
                key={line.outcome}
                line={line}
                name={choice ? localized(choice.label) : line.outcome}
                issue={(field) => issue(`outcomes.${at}.${field}`)}
                onChange={(part) => {
                  onChange(outcomes.map((each, index) => (index === at ? { ...each, ...part } : each)));
                }}
              />
            );
          })}
        </div>
      )}
    </fieldset>
  );
}

function OutcomeLine({
  line,
  name,
  issue,
  onChange,
}: {
  readonly line: Outcome;
  readonly name: string;
  readonly issue: (field: keyof Outcome) => string | undefined;
  readonly onChange: (part: Partial<Outcome>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const cell = (field: 'quantity' | 'amount' | 'note', label: string) => (
    <TextField
      label={label}
      labelHidden
      defaultValue={line[field]}
      error={issue(field)}
      onInput={(event) => {
        onChange({ [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      <span className="life-outcome-name">{name}</span>
      {cell('quantity', t('caseLife.decide.quantity', { outcome: name }))}
      {cell('amount', t('caseLife.decide.amount', { outcome: name }))}
      {cell('note', t('caseLife.decide.outcomeNote', { outcome: name }))}
    </>
  );
}
