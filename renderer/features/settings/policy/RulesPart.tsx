import { useTranslation } from 'react-i18next';

import { Checkbox, RadioGroup } from '../../../ui/Checkbox.tsx';
import { Boxes } from './ConditionFields.tsx';
import { useEditing } from './editing.tsx';
import { SpanField } from './fields.tsx';

const switches = ['demandMayBeUndetermined', 'jointInspection', 'recusal', 'customerSeesDiscipline'] as const;

/** The rules that are a choice of two or three. */
export function RulesPart() {
  const { t } = useTranslation();
  const { policy, set } = useEditing();
  return (
    <div className="k-policy-rules">
      <RadioGroup
        label={t('policyPage.parts.notAccepted')}
        stacked
        options={(['new-case', 'reopen', 'follow-up-case'] as const).map((one) => {
          return { value: one, label: t(`policyPage.notAccepted.${one}`) };
        })}
        value={policy.notAccepted}
        onChange={(way) => {
          set('notAccepted', way);
        }}
      />
      <RadioGroup
        label={t('policyPage.parts.objection')}
        stacked
        options={(['submission', 'competent-unit'] as const).map((one) => {
          return { value: one, label: t(`policyPage.objection.${one}`) };
        })}
        value={policy.objection}
        onChange={(way) => {
          set('objection', way);
        }}
      />
      <Boxes
        label={t('policyPage.parts.replyBy')}
        options={(['letter', 'telephone', 'in-person'] as const).map((code) => ({
          code,
          name: t(`policyPage.replyBy.${code}`),
        }))}
        chosen={policy.replyBy}
        onChange={(ways) => {
          set('replyBy', ways);
        }}
      />
      <SpanField
        label={t('policyPage.parts.appealWindow')}
        path="appealWindow"
        value={policy.appealWindow}
        onChange={(span) => {
          set('appealWindow', span);
        }}
      />
      {switches.map((one) => (
        <Checkbox
          key={one}
          checked={policy[one]}
          onChange={(on) => {
            set(one, on);
          }}
        >
          {t(`policyPage.parts.${one}`)}
        </Checkbox>
      ))}
    </div>
  );
}
