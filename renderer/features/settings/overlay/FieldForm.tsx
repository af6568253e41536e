import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { OverlayField } from '../../../../db/rules/overlay.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useEditing } from '../policy/editing.tsx';
import { PartsField } from './numbers.tsx';

const aligns = ['start', 'center', 'end'] as const;

/** Everything that one field says, to be typed. */
export function FieldForm({
  field,
  path,
  label,
  values,
  labelOf,
  onChange,
  onRemove,
}: {
  readonly field: OverlayField;
  /** `overlays.0.fields.3` */
  readonly path: string;
  readonly label: string;
  /** Names of the values that can be placed. */
  readonly values: readonly string[];
  readonly labelOf: (name: string) => string;
  readonly onChange: (field: OverlayField, kind: string) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { issueAt } = useEditing();
  const number = (name: 'x' | 'y' | 'width' | 'height' | 'size' | 'floor' | 'lines', words: string): ReactNode => (
    <PartsField
      // Each field has its own text while it is typed.
      key={`${path}.${name}`}
      label={words}
      path={`${path}.${name}`}
      value={field[name]}
      parts={name === 'lines' ? 1 : 10}
      onChange={(value) => {
        onChange({ ...field, [name]: value }, `${path}.${name}`);
      }}
    />
  );
  return (
    <div className="overlay-form" role="group" aria-label={label}>
      <Select
        label={t('overlay.value')}
        className="k-field overlay-wide"
        options={[...new Set([field.value, ...values])].map((value) => ({ value, label: labelOf(value) }))}
        value={field.value}
        error={issueAt(`${path}.value`)}
        onChange={(value) => {
          onChange({ ...field, value }, '');
        }}
      />
      {number('x', t('overlay.x'))}
      {number('y', t('overlay.y'))}
      {number('width', t('overlay.fieldWidth'))}
      {number('height', t('overlay.fieldHeight'))}
      {number('size', t('overlay.type'))}
      {number('lines', t('overlay.lines'))}
      <Select
        label={t('overlay.align')}
        options={aligns.map((align) => ({ value: align, label: t(`overlay.${align}`) }))}
        value={field.align}
        onChange={(align) => {
          onChange({ ...field, align }, '');
        }}
      />
      {number('floor', t('overlay.floor'))}
      <div className="overlay-wide">
        <Checkbox
          checked={field.shrink}
          onChange={(shrink) => {
            onChange({ ...field, shrink }, '');
          }}
        >
          {t('overlay.shrink')}
        </Checkbox>
      </div>
      <Button small className="overlay-wide" onPress={onRemove}>
        {t('overlay.removeField')}
      </Button>
    </div>
  );
}
