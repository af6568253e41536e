import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CaseCondition } from '../../../../db/rules/policy.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useEditing, useName } from './editing.tsx';
import { kindName, useConditionWords } from './words.ts';

interface Props {
  readonly value: CaseCondition;
  readonly onChange: (value: CaseCondition) => void;
  readonly path: string;
}

/** For which cases it holds: in words, and unfolded with a box for everything the policy knows. */
export function ConditionFields({ value, onChange, path }: Props) {
  const { t } = useTranslation();
  const { policy, issueAt } = useEditing();
  const name = useName();
  const words = useConditionWords(policy);
  const [open, setOpen] = useState(false);
  const id = useId();
  const error = issueAt(path, true);

  const tree = policy.types.map(({ code, label, parent }) => {
    const above = policy.types.find((type) => type.code === parent);
    return { code, name: above ? `${name(above.label)}／${name(label)}` : name(label) };
  });

  return (
    <div className="k-policy-condition">
      <span className="k-label">{t('policyPage.fields.when')}</span>
      <div className="k-policy-condition-line">
        <span>{words(value)}</span>
        <Button
          small
          look="plain"
          aria-expanded={open}
          aria-controls={id}
          onPress={() => {
            setOpen(!open);
          }}
        >
          {t('policyPage.conditionEdit')}
        </Button>
      </div>
      {error ? <FieldError>{error}</FieldError> : null}
      <div id={id} hidden={!open} className="k-policy-condition-open">
        {open ? (
          <>
            <Boxes
              label={t('policyPage.fields.kinds')}
              options={policy.kinds.map((kind) => ({ code: kind, name: kindName(kind, t) }))}
              chosen={value.kinds}
              onChange={(kinds) => {
                onChange({ ...value, kinds });
              }}
            />
            <Boxes
              label={t('policyPage.fields.regions')}
              options={(['domestic', 'overseas'] as const).map((code) => ({
                code,
                name: t(`policyPage.regions.${code}`),
              }))}
              chosen={value.regions}
              onChange={(regions) => {
                onChange({ ...value, regions });
              }}
            />
            <Boxes
              label={t('policyPage.fields.types')}
              options={tree}
              chosen={value.types}
              onChange={(types) => {
                onChange({ ...value, types });
              }}
            />
            <Boxes
              label={t('policyPage.fields.severities')}
              options={policy.severities.map(({ code, label }) => ({ code, name: name(label) }))}
              chosen={value.severities}
              onChange={(severities) => {
                onChange({ ...value, severities });
              }}
            />
            {(['major', 'urgent'] as const).map((flag) => (
              <Select
                key={flag}
                label={t(`policyPage.fields.${flag}`)}
                options={(['any', 'yes', 'no'] as const).map((one) => ({
                  value: one,
                  label: t(`policyPage.${flag}.${one}`),
                }))}
                value={value[flag] === null ? 'any' : value[flag] ? 'yes' : 'no'}
                onChange={(chosen) => {
                  onChange({ ...value, [flag]: chosen === 'any' ? null : chosen === 'yes' });
                }}
              />
            ))}
          </>
        ) : null}
      </div>
    </div>
  );
}

interface BoxesProps<Code extends string> {
  readonly label: string;
  readonly options: readonly { readonly code: Code; readonly name: string }[];
  readonly chosen: readonly Code[];
  readonly onChange: (chosen: readonly Code[]) => void;
}

/** Some of a list; what is chosen and no longer in the list can be taken away too. */
export function Boxes<Code extends string>({ label, options, chosen, onChange }: BoxesProps<Code>) {
  const gone = chosen.filter((code) => !options.some((option) => option.code === code));
  const all = [...options, ...gone.map((code) => ({ code, name: code }))];
  if (all.length === 0) return null;
  return (
    <fieldset className="k-policy-boxes">
      <legend className="k-label">{label}</legend>
      {all.map(({ code, name }) => (
        <Checkbox
          key={code}
          checked={chosen.includes(code)}
          onChange={(checked) => {
            onChange(checked ? [...chosen, code] : chosen.filter((one) => one !== code));
          }}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
