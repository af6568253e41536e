import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';

import { CommandLayer } from './command-layer.tsx';
import { Button } from './Button.tsx';
import './dialog.css';
import { CloseIcon } from './icons.tsx';

export interface DialogProps {
  readonly title: string;
  /** Shown while mounted; Esc, the cross and the click beside it call this. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** `top`: stays under the head while its height changes with what is found. */
  readonly stand?: 'middle' | 'top';
  /** A text to be read: the arrows and page keys scroll it at once. */
  readonly reading?: boolean;
  /** A click beside it does nothing: for work that would be lost. */
  readonly keepOpen?: boolean;
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A page over the page. Commands of what lies beneath rest until it is closed. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  size = 'medium',
  stand = 'middle',
  reading,
  keepOpen,
  role = 'dialog',
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={stand === 'top' ? 'k-veil k-veil-top' : 'k-veil'}
      isOpen
      isDismissable={!keepOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`k-modal k-modal-${size} k-rise`}>
        <AriaDialog className="k-dialog" role={role}>
          <CommandLayer>
            <header className="k-dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <Button look="plain" small aria-label={t('common.close')} icon={<CloseIcon />} onPress={onClose} />
            </header>
            {reading ? (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text that scrolls must be reachable by the keys that scroll it
              <div className="k-dialog-body" role="region" aria-label={title} tabIndex={0} ref={focusAtOnce}>
                {children}
              </div>
            ) : (
              <div className="k-dialog-body">{children}</div>
            )}
            {actions === undefined ? null : <footer className="k-dialog-actions">{actions}</footer>}
          </CommandLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Of all refs the same function, so that it is called when the text comes and not with each drawing. */
function focusAtOnce(text: HTMLElement | null): void {
  text?.focus({ preventScroll: true });
}
