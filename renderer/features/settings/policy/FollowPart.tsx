import { useTranslation } from 'react-i18next';

import type { FollowUpRule, PolicyReport } from '../../../../db/rules/policy.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { InfoIcon } from '../../../ui/icons.tsx';
import { readSource, writeSource } from './inferred.ts';
import { ChoiceRows } from './ChoiceRows.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { noText, useEditing } from './editing.tsx';
import { NameField, NumberField, SpanField } from './fields.tsx';
import { SourceField } from './RoutePart.tsx';
import { useMoments } from './words.ts';

const switches = ['signatureOrTelephone', 'untilSatisfied', 'exemptAnonymous'] as const;

/** Who is called back when, and which reports the office hands in. */
export function FollowPart() {
  const { t } = useTranslation();
  const { policy, set, issueAt } = useEditing();
  const moments = useMoments(policy);
  return (
    <>
      <ChoiceRows
        part="followUps"
        rows={policy.followUps}
        fresh={(code): FollowUpRule => ({
          code,
          label: noText,
          after: 'closed',
          when: { kinds: [], regions: [], types: [], severities: [], major: null, urgent: null },
          within: { unit: 'calendar-days', amount: 3 },
          percent: 100,
          who: noText,
          signatureOrTelephone: false,
          untilSatisfied: false,
          every: null,
          exemptAnonymous: false,
          source: '',
        })}
        onChange={(rows) => {
          set('followUps', rows);
        }}
      >
        {(rule, change, path) => (
          <>
            <Select
              label={t('policyPage.fields.after')}
              options={moments}
              value={rule.after}
              error={issueAt(`${path}.after`)}
              onChange={(after) => {
                change({ ...rule, after });
              }}
            />
            <SpanField
              label={t('policyPage.fields.within')}
              path={`${path}.within`}
              required
              value={rule.within}
              onChange={(within) => {
                if (within) change({ ...rule, within });
              }}
            />
            <NumberField
              label={t('policyPage.fields.percent')}
              path={`${path}.percent`}
              className="k-field k-policy-short"
              least={1}
              most={100}
              value={rule.percent}
              onChange={(percent) => {
                if (percent !== null) change({ ...rule, percent });
              }}
            />
            <NameField
              label={t('policyPage.fields.who')}
              path={`${path}.who`}
              value={rule.who}
              onChange={(who) => {
                change({ ...rule, who });
              }}
            />
            <SpanField
              label={t('policyPage.fields.every')}
              path={`${path}.every`}
              value={rule.every}
              onChange={(every) => {
                change({ ...rule, every });
              }}
            />
            <ConditionFields
              value={rule.when}
              path={`${path}.when`}
              onChange={(when) => {
                change({ ...rule, when });
              }}
            />
            {switches.map((one) => (
              <Checkbox
                key={one}
                checked={rule[one]}
                onChange={(on) => {
                  change({ ...rule, [one]: on });
                }}
              >
                {t(`policyPage.fields.${one}`)}
              </Checkbox>
            ))}
            <SourceField
              value={rule.source}
              onChange={(source) => {
                change({ ...rule, source });
              }}
            />
          </>
        )}
      </ChoiceRows>
      <ChoiceRows
        part="reports"
        rows={policy.reports}
        fresh={(code): PolicyReport => ({ code, label: noText, period: 'month', dueDay: 10, source: '' })}
        onChange={(rows) => {
          set('reports', rows);
        }}
      >
        {(report, change, path) => (
          <>
            <Select
              label={t('policyPage.fields.period')}
              options={(['week', 'month'] as const).map((period) => ({
                value: period,
                label: t(`policyPage.periods.${period}`),
              }))}
              value={report.period}
              onChange={(period) => {
                change({ ...report, period });
              }}
            />
            <NumberField
              label={t('policyPage.fields.dueDay')}
              path={`${path}.dueDay`}
              className="k-field k-policy-short"
              least={1}
              most={28}
              value={report.dueDay}
              onChange={(dueDay) => {
                // A day that the office has chosen is inferred no longer.
                if (dueDay !== null) change({ ...report, dueDay, source: readSource(report.source).source });
              }}
            />
            <SourceField
              value={readSource(report.source).source}
              onChange={(source) => {
                change({ ...report, source: writeSource(source, readSource(report.source).inferred) });
              }}
            />
            {readSource(report.source).inferred ? (
              <p className="k-policy-inferred">
                <InfoIcon />
                {t('policyPage.inferredDay')}
              </p>
            ) : null}
          </>
        )}
      </ChoiceRows>
    </>
  );
}
