/** A scanner that types, heard anywhere in the window: what it typed is taken, and the field in hand is as it was. */
import { isComposing } from '../../ui/composing.ts';
import { createScanReader } from './scan-reader.ts';

/** After so long without a further key what was held back was a person's after all. */
const HOLD_MS = 70;
/** An input method may still put in what it had when the scan came. */
const SETTLE_MS = 200;

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A field as it stood before the first character. */
interface Before {
  readonly field: TextField;
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Hands every scan to `onScan`, in order. The answer stops listening. */
export function listenToScanner(target: Window, onScan: (text: string) => void): () => void {
  const reader = createScanReader();
  let before: Before | undefined;
  let held: KeyboardEvent[] = [];
  let timer = 0;
  /** Keys that are given back to the page are not read again. */
  const givenBack = new WeakSet<Event>();

  function giveBack(): void {
    target.clearTimeout(timer);
    const events = held;
    held = [];
    for (const event of events) {
      const again = new KeyboardEvent('keydown', event);
      givenBack.add(again);
      (event.target ?? document.body).dispatchEvent(again);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (givenBack.has(event) || event.repeat) return;
    // A scanner strikes Shift for its capitals.
    if (event.key === 'Shift' || event.key === 'CapsLock') return;
    if (event.ctrlKey || event.altKey || event.metaKey) {
      giveBack();
      return;
    }
    const begun = reader.underWay(event.timeStamp);
    const struck = reader.strike({ key: event.key, code: event.code, at: event.timeStamp });
    if (struck.is === 'code') {
      stop(event);
      target.clearTimeout(timer);
      held = [];
      if (before) restore(before, isComposing(event));
      before = undefined;
      onScan(struck.text);
      return;
    }
    if (struck.is === 'none') {
      before = undefined;
      giveBack();
      return;
    }
    const field = textFieldOf(event.target);
    if (field) {
      giveBack();
      // The characters go into the field, so that nothing stands between the keys and the text of a person who types.
      if (!begun || before?.field !== field) before = stateOf(field);
      return;
    }
    before = undefined;
    // Elsewhere a letter is a command or finds a line of a list: it waits until it is known who struck it.
    stop(event);
    held.push(event);
    target.clearTimeout(timer);
    timer = target.setTimeout(giveBack, HOLD_MS);
  }

  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    target.removeEventListener('keydown', onKeyDown, { capture: true });
    giveBack();
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const withoutText = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset', 'image']);

function textFieldOf(target: EventTarget | null): TextField | undefined {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && !withoutText.has(target.type) ? target : undefined;
}

function stateOf(field: TextField): Before {
  const { value, selectionStart, selectionEnd } = field;
  return { field, value, start: selectionStart, end: selectionEnd };
}

/** Puts the field back as it was before the scan; the page hears of it as of typing. */
function restore({ field, value, start, end }: Before, composing: boolean): void {
  const put = (): void => {
    if (field.value !== value) {
      // Past the library that watches the field: it must hear of this as of any other change.
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
      own?.set?.call(field, value);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
    }
    if (start !== null && end !== null && document.activeElement === field) field.setSelectionRange(start, end);
  };
  if (!composing) {
    put();
    return;
  }
  // What the input method had of the scan comes in when it loses the field: that goes, too.
  const hadFocus = document.activeElement === field;
  field.blur();
  put();
  if (hadFocus) field.focus({ preventScroll: true });
  field.addEventListener('input', put);
  window.setTimeout(() => {
    field.removeEventListener('input', put);
    put();
  }, SETTLE_MS);
}
