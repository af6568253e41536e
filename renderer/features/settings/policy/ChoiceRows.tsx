import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { PolicyChoice } from '../../../../db/rules/policy.ts';
import { freshCode, noText, useEditing, useName } from './editing.tsx';
import { NameField } from './fields.tsx';
import { Rows } from './Rows.tsx';

type ListPart = 'units' | 'severities' | 'channels' | 'demands' | 'majorReasons' | 'milestones';

/** A plain list of names. Codes stay as they are: cases hold them. */
export function ChoiceList({ part }: { readonly part: ListPart }) {
  const { policy, set } = useEditing();
  return (
    <ChoiceRows
      part={part}
      rows={policy[part]}
      fresh={(code) => ({ code, label: noText })}
      onChange={(rows) => {
        set(part, rows);
      }}
    />
  );
}

interface Props<Row extends PolicyChoice> {
  readonly part:
    | ListPart
    | 'outcomes'
    | 'types'
    | 'causes'
    | 'approval'
    | 'lossStandard'
    | 'penalties'
    | 'reports'
    | 'followUps';
  readonly note?: string;
  readonly rows: readonly Row[];
  readonly fresh: (code: string) => Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children?: (row: Row, set: (row: Row) => void, path: string) => ReactNode;
}

/** A list of names with more fields beside each. */
export function ChoiceRows<Row extends PolicyChoice>({ part, note, rows, fresh, onChange, children }: Props<Row>) {
  const { t } = useTranslation();
  const name = useName();
  return (
    <Rows
      path={part}
      label={t(`policyPage.parts.${part}`)}
      plain={children === undefined}
      {...(note === undefined ? {} : { note })}
      rows={rows}
      onChange={onChange}
      fresh={() => fresh(freshCode(rows, part.toLowerCase()))}
      keyOf={({ code }, index) => `${code} ${rows.slice(0, index).filter((row) => row.code === code).length}`}
      nameOf={({ label }) => name(label)}
    >
      {(row, set, index) => (
        <>
          <NameField
            label={t('policyPage.fields.label')}
            labelHidden={children === undefined}
            path={`${part}.${index}.label`}
            value={row.label}
            onChange={(label) => {
              set({ ...row, label });
            }}
          />
          {children?.(row, set, `${part}.${index}`)}
        </>
      )}
    </Rows>
  );
}
