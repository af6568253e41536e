import { useTranslation } from 'react-i18next';

import type { PolicyLimit } from '../../../../db/rules/policy.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { freshCode, noText, useEditing, useName, withText } from './editing.tsx';
import { NameField, SpanField } from './fields.tsx';
import { SourceField } from './RoutePart.tsx';
import { Rows } from './Rows.tsx';
import { useMoments } from './words.ts';

/** Limits of the case itself; those of the stations stand with the route. */
export function LimitsPart() {
  const { t } = useTranslation();
  const { policy, set } = useEditing();
  const name = useName();
  const { limits } = policy;
  return (
    <Rows
      path="limits"
      label={t('policyPage.parts.limits')}
      note={t('policyPage.limitNote')}
      rows={limits}
      onChange={(rows) => {
        set('limits', rows);
      }}
      fresh={(): PolicyLimit => ({
        code: freshCode(limits, 'limit'),
        label: noText,
        from: 'accepted',
        until: 'closed',
        when: { kinds: [], regions: [], types: [], severities: [], major: null, urgent: null },
        who: noText,
        passed: 'reminder',
        tell: null,
        target: null,
        hard: { unit: 'calendar-days', amount: 1 },
        source: '',
      })}
      keyOf={({ code }, index) => `${code} ${limits.slice(0, index).filter((one) => one.code === code).length}`}
      nameOf={({ label }) => name(label)}
    >
      {(limit, change, index) => <LimitFields limit={limit} change={change} path={`limits.${index}`} />}
    </Rows>
  );
}

interface Props {
  readonly limit: PolicyLimit;
  readonly change: (limit: PolicyLimit) => void;
  readonly path: string;
}

function LimitFields({ limit, change, path }: Props) {
  const { t } = useTranslation();
  const { policy, issueAt, locale } = useEditing();
  const name = useName();
  const moments = useMoments(policy);
  // An alternative takes the code of the kind of limit it is one of.
  const kinds = new Map(policy.limits.map(({ code, label }) => [code, name(label)]));
  return (
    <>
      <NameField
        label={t('policyPage.fields.label')}
        path={`${path}.label`}
        value={limit.label}
        onChange={(label) => {
          change({ ...limit, label });
        }}
      />
      <Select
        label={t('policyPage.fields.code')}
        options={[...kinds].map(([value, label]) => ({ value, label, hint: value }))}
        value={limit.code}
        error={issueAt(`${path}.code`)}
        onChange={(code) => {
          change({ ...limit, code });
        }}
      />
      {(['from', 'until'] as const).map((end) => (
        <Select
          key={end}
          label={t(`policyPage.fields.${end}`)}
          options={moments}
          value={limit[end]}
          error={issueAt(`${path}.${end}`)}
          onChange={(moment) => {
            change({ ...limit, [end]: moment });
          }}
        />
      ))}
      {(['target', 'hard'] as const).map((stage) => (
        <SpanField
          key={stage}
          label={t(`policyPage.fields.${stage}`)}
          path={`${path}.${stage}`}
          value={limit[stage]}
          onChange={(span) => {
            change({ ...limit, [stage]: span });
          }}
        />
      ))}
      <ConditionFields
        value={limit.when}
        path={`${path}.when`}
        onChange={(when) => {
          change({ ...limit, when });
        }}
      />
      <NameField
        label={t('policyPage.fields.who')}
        path={`${path}.who`}
        value={limit.who}
        onChange={(who) => {
          change({ ...limit, who });
        }}
      />
      <Select
        label={t('policyPage.fields.passed')}
        options={(['reminder', 'inquiry', 'escalate', 'warn'] as const).map((one) => {
          return { value: one, label: t(`policyPage.passed.${one}`) };
        })}
        value={limit.passed}
        onChange={(passed) => {
          change({ ...limit, passed });
        }}
      />
      <TextField
        label={t('policyPage.fields.tell')}
        lang={locale}
        value={limit.tell?.[locale] ?? ''}
        maxLength={400}
        error={issueAt(`${path}.tell`, true)}
        onChange={(event) => {
          const text = event.currentTarget.value;
          change({ ...limit, tell: text === '' ? null : withText(limit.tell ?? noText, locale, text) });
        }}
      />
      <SourceField
        value={limit.source}
        onChange={(source) => {
          change({ ...limit, source });
        }}
      />
    </>
  );
}
