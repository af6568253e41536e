import { useTranslation } from 'react-i18next';

import type { PolicyType } from '../../../../db/rules/policy.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { ChoiceList, ChoiceRows } from './ChoiceRows.tsx';
import { noText, useEditing, useName } from './editing.tsx';

/** What the clerk chooses from. */
export function ListsPart() {
  const { t } = useTranslation();
  const { policy, set, issueAt } = useEditing();
  const name = useName();
  const above = (type: PolicyType) => [
    { value: '', label: t('policyPage.none') },
    ...policy.types
      .filter(({ code }) => code !== type.code)
      .map(({ code, label }) => ({ value: code, label: name(label) })),
  ];
  return (
    <>
      <ChoiceRows
        part="types"
        note={t('policyPage.typesNote')}
        rows={policy.types}
        fresh={(code) => ({ code, parent: null, label: noText })}
        onChange={(rows) => {
          set('types', rows);
        }}
      >
        {(type, change, path) => (
          <Select
            label={t('policyPage.fields.parent')}
            options={above(type)}
            value={type.parent ?? ''}
            error={issueAt(`${path}.parent`)}
            onChange={(parent) => {
              change({ ...type, parent: parent === '' ? null : parent });
            }}
          />
        )}
      </ChoiceRows>
      <ChoiceList part="severities" />
      <ChoiceList part="channels" />
      <ChoiceList part="demands" />
      <ChoiceRows
        part="outcomes"
        rows={policy.outcomes}
        fresh={(code) => ({ code, label: noText, costs: false })}
        onChange={(rows) => {
          set('outcomes', rows);
        }}
      >
        {(outcome, change) => (
          <Checkbox
            checked={outcome.costs}
            onChange={(costs) => {
              change({ ...outcome, costs });
            }}
          >
            {t('policyPage.fields.costs')}
          </Checkbox>
        )}
      </ChoiceRows>
      <ChoiceRows
        part="causes"
        rows={policy.causes}
        fresh={(code) => ({ code, label: noText, human: false })}
        onChange={(rows) => {
          set('causes', rows);
        }}
      >
        {(cause, change) => (
          <Checkbox
            checked={cause.human}
            onChange={(human) => {
              change({ ...cause, human });
            }}
          >
            {t('policyPage.fields.human')}
          </Checkbox>
        )}
      </ChoiceRows>
      <ChoiceList part="majorReasons" />
    </>
  );
}
