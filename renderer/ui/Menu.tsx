import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';

import { Button, type ButtonProps } from './Button.tsx';
import './choices.css';
import { showKeys } from './Kbd.tsx';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** A button that opens a short list of actions. */
export function Menu({
  label,
  actions,
  icon,
  ...button
}: {
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly icon?: ReactNode;
} & Pick<ButtonProps, 'look' | 'small'>) {
  return (
    <MenuTrigger>
      <Button {...button} icon={icon}>
        {label}
      </Button>
      <Popover className="k-popover">
        <AriaMenu className="k-list" aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              className="k-option"
              isDisabled={action.disabled ?? false}
              onAction={action.run}
            >
              <span>{action.label}</span>
              {action.keys === undefined ? null : <span className="k-option-hint">{showKeys(action.keys)}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
