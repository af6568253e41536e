import type { KeyboardEvent, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { useTranslation } from 'react-i18next';

import './choices.css';
import './field.css';
import { isComposing } from './composing.ts';
import { FieldError, RequiredMark } from './Field.tsx';
import { DownIcon } from './icons.tsx';
import type { Option } from './Select.tsx';

export interface ComboBoxProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Option[];
  /** The text in the field; any text may stand there. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** A line of the list was chosen; its label is put into the text as well. */
  readonly onChoose?: (option: Option) => void;
  /** The caller has already narrowed the options to the text (a search). */
  readonly narrowed?: boolean;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly className?: string;
  /** The field itself, to give it the focus. */
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Free text with a list of suggestions under it; F4 or ↓ opens the list. */
export function ComboBox(props: ComboBoxProps) {
  const { t } = useTranslation();
  const { label, labelHidden, options, text, onText, onChoose, narrowed, description, error, disabled } = props;
  return (
    <AriaComboBox
      className={props.className ?? 'k-field'}
      items={narrowed ? options : options.filter((option) => matches(option, text, options))}
      inputValue={text}
      onInputChange={onText}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (!chosen) return;
        onText(chosen.label);
        onChoose?.(chosen);
      }}
      // Whatever is typed may stand; the field, not the list, says what is wrong with it.
      allowsCustomValue
      // A search has nothing to show at the first letter; the list must be open when its lines come.
      allowsEmptyCollection={narrowed === true && text.trim() !== ''}
      menuTrigger="input"
      isDisabled={disabled ?? false}
      isInvalid={Boolean(error)}
    >
      <Label className={labelHidden ? 'k-unseen' : 'k-label'}>
        {label}
        {props.required === true ? <RequiredMark /> : null}
      </Label>
      <div className="k-combo-box">
        <Input
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
          className="k-input"
          {...(props.required === true ? { 'aria-required': true } : {})}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          autoComplete="off"
          spellCheck={false}
          onKeyDownCapture={keepFromList}
        />
        <Button className="k-combo-open" aria-label={t('common.openList')}>
          <DownIcon />
        </Button>
      </div>
      {description ? (
        <Text slot="description" className="k-description">
          {description}
        </Text>
      ) : null}
      {error ? <FieldError>{error}</FieldError> : null}
      <Popover className="k-popover">
        <ListBox<Option>
          className="k-list"
          renderEmptyState={() => <div className="k-option k-option-none">{t('common.nothingFound')}</div>}
        >
          {(option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="k-option">
              <span>{option.label}</span>
              {option.hint === undefined ? null : <span className="k-option-hint">{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** All options while the text is one of them (the field was left and entered again), else those that contain it. */
function matches(option: Option, text: string, all: readonly Option[]): boolean {
  const typed = text.trim().toLowerCase();
  if (typed === '' || all.some(({ label }) => label.toLowerCase() === typed)) return true;
  return option.label.toLowerCase().includes(typed) || option.value.toLowerCase().startsWith(typed);
}

/** Keys that belong to the input method never reach the list. */
function keepFromList(event: KeyboardEvent): void {
  if (isComposing(event)) event.stopPropagation();
}
