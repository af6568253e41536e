import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

import './button.css';
import { classNames } from './class-names.ts';
import { Kbd } from './Kbd.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** `primary`: the one thing to do here. `plain`: a quiet word. Default: a ruled button. */
  readonly look?: 'primary' | 'plain' | 'ruled';
  readonly small?: boolean;
  /** The key that does the same, shown on the button. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  readonly className?: string;
}

export function Button({ look = 'ruled', small, keys, icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames('k-button', `k-button-${look}`, small && 'k-button-small', className)}>
      {icon}
      {children === undefined ? null : <span className="k-button-text">{children}</span>}
      {keys === undefined ? null : <Kbd keys={keys} />}
    </AriaButton>
  );
}
