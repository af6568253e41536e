// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { useCommandHandlers } from '../../../renderer/app/commands/handlers.ts';
import { listenToKeys, nameOfKey } from '../../../renderer/app/commands/keys.ts';
import { useOverlays } from '../../../renderer/app/commands/overlays.ts';
import { currentEntry, navigation, useNavigation } from '../../../renderer/app/navigation.ts';
import { CommandLayer } from '../../../renderer/ui/command-layer.tsx';
import { afterDrawing, press } from './support/window.tsx';

const placeName = (): string => currentEntry(useNavigation.getState()).place.name;

function listening(): void {
  const stop = listenToKeys(window);
  afterDrawing(() => {
    stop();
    useOverlays.setState({ open: 'none' });
  });
}

function Form({ onSave, enabled = true }: { readonly onSave: () => void; readonly enabled?: boolean }) {
  useCommandHandlers({ 'form.save': { run: onSave, enabled } });
  return <input aria-label="text" />;
}

test('F2 leads to a new complaint also while the focus is in a field', () => {
  listening();
  render(<input aria-label="text" />);
  screen.getByLabelText('text').focus();

  expect(press('F2')).toBe(true);

  expect(placeName()).toBe('intake');
});

test.each([
  ['isComposing', { isComposing: true }],
  ['keyCode 229, as some input methods send it', { keyCode: 229 }],
])('no key is a command while an input method composes: %s', (_how, options) => {
  listening();
  const onSave = vi.fn<() => void>();
  render(<Form onSave={onSave} />);
  screen.getByLabelText('text').focus();

  for (const key of ['F9', 'F2', 'Escape', 'Enter']) expect(press(key, options)).toBe(false);
  expect(press('k', { code: 'KeyK', ctrlKey: true, ...options })).toBe(false);

  expect(onSave).not.toHaveBeenCalled();
  expect(placeName()).toBe('today');
  expect(useOverlays.getState().open).toBe('none');
});

test('a page saves by F9 and by Ctrl+S, and not when it says that it cannot', () => {
  listening();
  const onSave = vi.fn<() => void>();
  const drawn = render(<Form onSave={onSave} />);

  press('F9');
  press('s', { code: 'KeyS', ctrlKey: true });
  expect(onSave).toHaveBeenCalledTimes(2);

  drawn.rerender(<Form onSave={onSave} enabled={false} />);
  press('F9');
  expect(onSave).toHaveBeenCalledTimes(2);

  drawn.unmount();
  press('F9');
  expect(onSave).toHaveBeenCalledTimes(2);
});

test('a page is heard with what it holds now, not with what it held when it was drawn first', () => {
  listening();
  const first = vi.fn<() => void>();
  const second = vi.fn<() => void>();
  const drawn = render(<Form onSave={first} />);
  drawn.rerender(<Form onSave={second} />);

  press('F9');

  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});

test('what lies under a dialog hears nothing until the dialog is gone', () => {
  listening();
  const below = vi.fn<() => void>();
  const above = vi.fn<() => void>();
  const page = <Form onSave={below} />;
  const drawn = render(page);

  drawn.rerender(
    <>
      {page}
      <CommandLayer>
        <Form onSave={above} />
      </CommandLayer>
    </>,
  );
  press('F9');
  press('F2');
  expect(below).not.toHaveBeenCalled();
  expect(above).toHaveBeenCalledOnce();
  expect(placeName()).toBe('today');

  drawn.rerender(page);
  press('F9');
  expect(below).toHaveBeenCalledOnce();
});

test('Esc goes back to the place below, and from there to Today', () => {
  listening();
  act(() => {
    navigation.go({ name: 'ledger' });
    navigation.open({ name: 'case', id: 7 });
  });

  press('Escape');
  expect(placeName()).toBe('ledger');
  press('Escape');
  expect(placeName()).toBe('today');
  expect(press('Escape')).toBe(false);
});

test('Esc that a list has used for closing itself does not leave the page', () => {
  listening();
  navigation.open({ name: 'settings' });
  render(<input aria-label="list" onKeyDown={(event) => event.preventDefault()} />);
  screen.getByLabelText('list').focus();

  press('Escape');

  expect(placeName()).toBe('settings');
});

test('letters are never commands', () => {
  listening();
  for (const key of 'abcklnosz019') expect(press(key)).toBe(false);
  expect(placeName()).toBe('today');
});

test('keys that the browser would take for itself do nothing of their own', () => {
  listening();
  for (const key of ['F3', 'F5', 'F7', 'F10']) expect(press(key)).toBe(true);
});

test.each([
  [{ key: 'ㄜ', code: 'KeyK', ctrlKey: true }, 'Ctrl+K'],
  [{ key: '1', code: 'Digit1', ctrlKey: true }, 'Ctrl+1'],
  [{ key: '1', code: 'Numpad1', ctrlKey: true }, 'Ctrl+1'],
  [{ key: 'F10', code: 'F10', shiftKey: true }, 'Shift+F10'],
  [{ key: 'Escape', code: 'Escape' }, 'Escape'],
])('a key is known by what is printed on it, also with a Chinese layout: %o', (event, name) => {
  expect(nameOfKey({ ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...event })).toBe(name);
});
