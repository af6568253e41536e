import { useEffect, type RefObject } from 'react';

import { isComposing } from '../ui/composing.ts';

const FIELDS =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), [tabindex="0"]';

/**
 * Enter goes to the next field of a form, Shift+Enter to the one before, as in the
 * programs clerks know. In a text of several lines Enter is a new line and
 * Ctrl+Enter goes on. The Enter that picks a candidate of an input method, or a
 * line of an open list, stays theirs.
 */
export function useEnterMovesOn(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = form.current;
    if (!root) return undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || event.altKey || isComposing(event) || !root) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || !movesOn(target, event.ctrlKey)) return;
      event.preventDefault();
      event.stopPropagation();
      neighbour(root, target, event.shiftKey ? -1 : 1)?.focus();
    }
    // On the way down: before a field could take Enter for sending the form.
    root.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      root.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [form]);
}

function movesOn(field: HTMLElement, ctrl: boolean): boolean {
  if (field.getAttribute('aria-expanded') === 'true') return false;
  if (field instanceof HTMLTextAreaElement) return ctrl;
  // A closed list of choices is a field like the others: ↓, Space, F4 or a letter opens it or chooses.
  if (field instanceof HTMLButtonElement) return field.getAttribute('aria-haspopup') === 'listbox';
  return field instanceof HTMLInputElement && field.type !== 'submit' && field.type !== 'button';
}

/** The next or previous field in reading order; buttons beside a field that Tab passes over are passed over too. */
function neighbour(root: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (field) => field.tabIndex >= 0 && isVisible(field),
  );
  let at = all.indexOf(from) + step;
  // One radio group is one stop.
  while (all[at] instanceof HTMLInputElement && sameRadioGroup(all[at], from)) at += step;
  return all[at];
}

function sameRadioGroup(one: HTMLElement | undefined, other: HTMLElement): boolean {
  return (
    one instanceof HTMLInputElement &&
    other instanceof HTMLInputElement &&
    one.type === 'radio' &&
    other.type === 'radio' &&
    one.name === other.name
  );
}

function isVisible(field: HTMLElement): boolean {
  return field.closest('[hidden], [inert]') === null;
}
