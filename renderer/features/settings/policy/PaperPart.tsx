import { useTranslation } from 'react-i18next';

import type { CopyColour, PolicyCopy } from '../../../../db/rules/policy.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { freshCode, noText, useEditing, useName } from './editing.tsx';
import { NameField } from './fields.tsx';
import { Rows } from './Rows.tsx';

const colours = ['white', 'pink', 'blue', 'green', 'yellow'] as const satisfies readonly CopyColour[];

/** The form on paper: its copies, who keeps them, its parts and the warning on it. */
export function PaperPart() {
  const { t } = useTranslation();
  const { policy, set } = useEditing();
  const name = useName();
  return (
    <>
      <Rows
        path="complaintCopies"
        label={t('policyPage.parts.complaintCopies')}
        rows={policy.complaintCopies}
        onChange={(rows) => {
          // The copies are numbered by their place.
          set(
            'complaintCopies',
            rows.map((row, index): PolicyCopy => ({ ...row, copy: index + 1 })),
          );
        }}
        fresh={() => ({ copy: 0, keeper: noText, colour: colours[policy.complaintCopies.length] ?? 'white' })}
        keyOf={(_row, index) => String(index)}
        nameOf={({ keeper }) => name(keeper)}
      >
        {(row, change, index) => (
          <>
            <span className="k-policy-copy">{index + 1}</span>
            <NameField
              label={t('policyPage.fields.keeper')}
              path={`complaintCopies.${index}.keeper`}
              value={row.keeper}
              onChange={(keeper) => {
                change({ ...row, keeper });
              }}
            />
            <Select
              label={t('policyPage.fields.colour')}
              options={colours.map((colour) => ({ value: colour, label: t(`policyPage.colours.${colour}`) }))}
              value={row.colour}
              onChange={(colour) => {
                change({ ...row, colour });
              }}
            />
          </>
        )}
      </Rows>
      <Rows
        path="formParts"
        label={t('policyPage.parts.formParts')}
        rows={policy.formParts}
        onChange={(rows) => {
          set('formParts', rows);
        }}
        fresh={() => ({ code: freshCode(policy.formParts, 'part'), unit: noText, label: noText })}
        keyOf={({ code }, index) =>
          `${code} ${policy.formParts.slice(0, index).filter((one) => one.code === code).length}`
        }
        nameOf={({ label }) => name(label)}
      >
        {(part, change, index) => (
          <>
            {(['label', 'unit'] as const).map((field) => (
              <NameField
                key={field}
                label={t(`policyPage.fields.${field}`)}
                path={`formParts.${index}.${field}`}
                value={part[field]}
                onChange={(text) => {
                  change({ ...part, [field]: text });
                }}
              />
            ))}
          </>
        )}
      </Rows>
      <div className="k-policy-grid">
        <Checkbox
          checked={policy.formWarning !== null}
          onChange={(on) => {
            set('formWarning', on ? noText : null);
          }}
        >
          {t('policyPage.warningOn')}
        </Checkbox>
        {policy.formWarning === null ? null : (
          <NameField
            label={t('policyPage.parts.formWarning')}
            path="formWarning"
            value={policy.formWarning}
            onChange={(text) => {
              set('formWarning', text);
            }}
          />
        )}
      </div>
    </>
  );
}
