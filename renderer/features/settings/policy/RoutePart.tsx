import { useTranslation } from 'react-i18next';

import type { PolicyStation } from '../../../../db/rules/policy.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ChoiceList } from './ChoiceRows.tsx';
import { freshCode, noText, useEditing, useName } from './editing.tsx';
import { NameField, SpanField } from './fields.tsx';
import { Rows } from './Rows.tsx';

/** The way of the form from unit to unit. */
export function RoutePart() {
  const { t } = useTranslation();
  const { policy, set } = useEditing();
  const name = useName();
  return (
    <>
      <Rows
        path="route"
        label={t('policyPage.parts.route')}
        note={t('policyPage.routeNote')}
        rows={policy.route}
        onChange={(rows) => {
          set('route', rows);
        }}
        fresh={(): PolicyStation => ({
          code: freshCode(policy.route, 'station'),
          unit: policy.acceptingUnit,
          task: noText,
          part: null,
          condition: 'always',
          parallel: null,
          target: null,
          hard: null,
          source: '',
        })}
        keyOf={({ code }, index) => `${code} ${policy.route.slice(0, index).filter((one) => one.code === code).length}`}
        nameOf={({ task }) => name(task)}
      >
        {(station, change, index) => <StationFields station={station} change={change} path={`route.${index}`} />}
      </Rows>
      <ChoiceList part="milestones" />
    </>
  );
}

interface Props {
  readonly station: PolicyStation;
  readonly change: (station: PolicyStation) => void;
  readonly path: string;
}

function StationFields({ station, change, path }: Props) {
  const { t } = useTranslation();
  const { policy, issueAt } = useEditing();
  const name = useName();
  return (
    <>
      <NameField
        label={t('policyPage.fields.task')}
        className="k-field k-policy-task"
        path={`${path}.task`}
        value={station.task}
        onChange={(task) => {
          change({ ...station, task });
        }}
      />
      <Select
        label={t('policyPage.fields.unit')}
        options={policy.units.map(({ code, label }) => ({ value: code, label: name(label) }))}
        value={station.unit}
        error={issueAt(`${path}.unit`)}
        onChange={(unit) => {
          change({ ...station, unit });
        }}
      />
      <Select
        label={t('policyPage.fields.condition')}
        className="k-field k-policy-short"
        options={(['always', 'when-needed'] as const).map((one) => ({
          value: one,
          label: t(`policyPage.conditions.${one}`),
        }))}
        value={station.condition}
        onChange={(condition) => {
          change({ ...station, condition });
        }}
      />
      <Select
        label={t('policyPage.fields.part')}
        options={[
          { value: '', label: t('policyPage.none') },
          ...policy.formParts.map(({ code, label }) => ({ value: code, label: name(label) })),
        ]}
        value={station.part ?? ''}
        error={issueAt(`${path}.part`)}
        onChange={(part) => {
          change({ ...station, part: part === '' ? null : part });
        }}
      />
      <TextField
        label={t('policyPage.fields.parallel')}
        className="k-field k-policy-short"
        value={station.parallel ?? ''}
        maxLength={60}
        error={issueAt(`${path}.parallel`)}
        onChange={(event) => {
          const parallel = event.currentTarget.value.trim();
          change({ ...station, parallel: parallel === '' ? null : parallel });
        }}
      />
      {(['target', 'hard'] as const).map((stage) => (
        <SpanField
          key={stage}
          label={t(`policyPage.fields.${stage}`)}
          path={`${path}.${stage}`}
          value={station[stage]}
          onChange={(span) => {
            change({ ...station, [stage]: span });
          }}
        />
      ))}
      <SourceField
        value={station.source}
        onChange={(source) => {
          change({ ...station, source });
        }}
      />
    </>
  );
}

/** Where a rule comes from; free text, shown with every time it gives. */
export function SourceField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('policyPage.fields.source')}
      className="k-field k-policy-short"
      value={value}
      maxLength={200}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
