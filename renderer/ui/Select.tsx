import type { Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';

import './choices.css';
import './field.css';
import { FieldError } from './Field.tsx';
import { DownIcon } from './icons.tsx';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** Stands at the end of the line, softer. */
  readonly hint?: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly className?: string;
  /** The button that stands for the field, to give it the focus. */
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** One of a short, fixed list. Typing jumps to the line; F4 or ↓ opens. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, options, value, onChange, placeholder, description, error, disabled, className } = props;
  return (
    <AriaSelect
      className={className ?? 'k-field'}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      isDisabled={disabled ?? false}
      isInvalid={Boolean(error)}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={labelHidden ? 'k-unseen' : 'k-label'}>{label}</Label>
      <Button className="k-select-button" {...(props.buttonRef === undefined ? {} : { ref: props.buttonRef })}>
        <SelectValue />
        <DownIcon />
      </Button>
      {description ? (
        <Text slot="description" className="k-description">
          {description}
        </Text>
      ) : null}
      {error ? <FieldError>{error}</FieldError> : null}
      <Popover className="k-popover">
        <ListBox className="k-list">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="k-option">
              <span>{option.label}</span>
              {option.hint === undefined ? null : <span className="k-option-hint">{option.hint}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
