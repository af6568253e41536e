import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';

import './choices.css';
import './field.css';
import { classNames } from './class-names.ts';
import { FieldError } from './Field.tsx';
import { CheckIcon } from './icons.tsx';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly name?: string;
  /** Name for those who hear it, where `children` is no text. */
  readonly label?: string;
}

export function Checkbox({ children, checked, onChange, disabled, name, label }: CheckboxProps) {
  return (
    <AriaCheckbox
      className="k-checkbox"
      isSelected={checked}
      onChange={onChange}
      isDisabled={disabled ?? false}
      {...(name === undefined ? {} : { name })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className="k-box">{checked ? <CheckIcon /> : null}</span>
      {children}
    </AriaCheckbox>
  );
}

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A softer line under the label. */
  readonly note?: ReactNode;
  /** Language of the label, where it is not that of the page. */
  readonly lang?: string;
}

export interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly RadioOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly stacked?: boolean;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, labelHidden, options, value, onChange, stacked, description, error, disabled } = props;
  return (
    <AriaRadioGroup
      className="k-field"
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
      orientation={stacked ? 'vertical' : 'horizontal'}
      isDisabled={disabled ?? false}
      isInvalid={Boolean(error)}
    >
      <Label className={labelHidden ? 'k-unseen' : 'k-label'}>{label}</Label>
      <div className={classNames('k-radios', stacked && 'k-radios-stacked')}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={classNames('k-radio', option.note !== undefined && 'k-radio-with-note')}
          >
            <span className="k-dot" />
            <span lang={option.lang}>
              {option.label}
              {option.note === undefined ? null : <span className="k-radio-note">{option.note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {description ? (
        <Text slot="description" className="k-description">
          {description}
        </Text>
      ) : null}
      {error ? <FieldError>{error}</FieldError> : null}
    </AriaRadioGroup>
  );
}
