import { listen } from '../../api/client.ts';
import { isComposing } from '../../ui/composing.ts';
import type { Command } from './command.ts';
import { commandContext, runCommand } from './context.ts';
import { commands } from './table.ts';

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** `Ctrl+Shift+K`, `F10`, `Escape`: the name under which the table of commands knows a key. */
export function nameOfKey({ key, code, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string {
  const parts = [];
  if (ctrlKey || metaKey) parts.push('Ctrl');
  if (altKey) parts.push('Alt');
  if (shiftKey) parts.push('Shift');
  parts.push(plainKey(key, code));
  return parts.join('+');
}

/** The key by what is printed on it: with Zhuyin on, Ctrl+K may come as `ㄜ`. */
function plainKey(key: string, code: string): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return letter ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** Keys that mean a command wherever the focus is; all others belong first to what has the focus. */
function isCommandKey(name: string): boolean {
  return /^(?:Shift\+)?F\d+$/.test(name) || /^(?:Ctrl|Alt)\+/.test(name);
}

/** Keys that Chromium would take for itself (help, find, reload, caret browsing, menu bar). */
const browserKeys = new Set(['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'Ctrl+P', 'Ctrl+S', 'Ctrl+F', 'Ctrl+G']);

function commandFor(name: string): Command | undefined {
  const context = commandContext();
  return commands.find((row) => !row.keyOfPage && row.keys.includes(name) && row.when(context));
}

/** The one place where keys become commands. The answer stops listening. */
export function listenToKeys(target: Window): () => void {
  // Command keys are taken on the way down, before a field or a list sees them.
  function onWayDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const name = nameOfKey(event);
    if (!isCommandKey(name)) return;
    const command = commandFor(name);
    if (!command && !browserKeys.has(name)) return;
    event.preventDefault();
    event.stopPropagation();
    if (command && !event.repeat) command.run(commandContext());
  }

  // Esc and the like go first to an open list, menu or dialog; what they leave comes here.
  function onWayUp(event: KeyboardEvent): void {
    if (isComposing(event) || event.defaultPrevented || event.repeat) return;
    const name = nameOfKey(event);
    if (isCommandKey(name) || name.length === 1) return;
    if (name !== 'Escape' && isControl(event.target)) return;
    const command = commandFor(name);
    if (!command) return;
    event.preventDefault();
    command.run(commandContext());
  }

  target.addEventListener('keydown', onWayDown, { capture: true });
  target.addEventListener('keydown', onWayUp);
  return () => {
    target.removeEventListener('keydown', onWayDown, { capture: true });
    target.removeEventListener('keydown', onWayUp);
  };
}

/** Enter, Delete and the arrows mean something to fields, buttons and lists themselves. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, button, a, [contenteditable], [role=option], [role=menuitem], [role=tab]',
    ) !== null
  );
}

/** Commands that come from the menu of the program. The answer stops listening. */
export function listenToMenu(): () => void {
  return listen('command.run', ({ command }) => {
    runCommand(command);
  });
}
