import type { Selection } from 'react-aria-components';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';

import '../../ui/choices.css';
import { CheckIcon, DownIcon } from '../../ui/icons.tsx';

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A chip that opens a list in which several lines can be chosen. */
export function ChoiceFilter({
  name,
  choices,
  chosen,
  onChange,
}: {
  readonly name: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const labels = chosen.map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
  const text =
    labels.length === 0
      ? name
      : labels.length <= 2
        ? t('ledger.page.chosenOf', { name, values: labels.join(t('common.listSeparator')) })
        : t('ledger.page.chosenMany', { name, count: labels.length });

  return (
    <MenuTrigger>
      <Button className="ledger-chip" data-on={labels.length > 0 || undefined}>
        {text}
        <DownIcon />
      </Button>
      <Popover className="k-popover">
        <Menu
          className="k-list"
          aria-label={name}
          selectionMode="multiple"
          selectedKeys={new Set(chosen)}
          onSelectionChange={(selection: Selection) => {
            const all = choices.map(({ value }) => value);
            // What is chosen and no longer in the list (an imported text) stays until it is taken off.
            onChange(selection === 'all' ? all : [...selection].map(String));
          }}
        >
          {choices.map(({ value, label }) => (
            <MenuItem key={value} id={value} textValue={label} className="k-option ledger-choice">
              {({ isSelected }) => (
                <>
                  <span className="ledger-choice-tick">{isSelected ? <CheckIcon /> : null}</span>
                  <span>{label}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
