// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test, vi } from 'vitest';

import { useEnterMovesOn } from '../../../renderer/app/use-enter-moves-on.ts';
import { afterDrawing, press } from './support/window.tsx';

function Form({ onSubmit, listOpen = false }: { readonly onSubmit: () => void; readonly listOpen?: boolean }) {
  const form = useRef<HTMLFormElement>(null);
  useEnterMovesOn(form);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <input aria-label="first" role="combobox" aria-expanded={listOpen} aria-controls="list" />
      <input aria-label="hidden" type="hidden" />
      <input aria-label="passed over" tabIndex={-1} />
      <input aria-label="off" disabled />
      <textarea aria-label="text" />
      <input aria-label="box" type="checkbox" />
      <input aria-label="one" type="radio" name="r" defaultChecked />
      <input aria-label="other" type="radio" name="r" />
      <input aria-label="last" />
      <button type="submit">send</button>
    </form>
  );
}

function draw(listOpen = false) {
  const onSubmit = vi.fn<() => void>();
  afterDrawing();
  render(<Form onSubmit={onSubmit} listOpen={listOpen} />);
  return { onSubmit, focus: (label: string) => screen.getByLabelText(label).focus() };
}

const focused = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');

test('Enter goes through the fields in order and never sends the form', () => {
  const { onSubmit, focus } = draw();
  focus('first');

  press('Enter');
  expect(focused()).toBe('text');
  press('Enter', { ctrlKey: true });
  expect(focused()).toBe('box');
  press('Enter');
  expect(focused()).toBe('one');
  press('Enter');
  expect(focused()).toBe('last');
  press('Enter');
  expect(document.activeElement?.textContent).toBe('send');
  expect(onSubmit).not.toHaveBeenCalled();
});

test('Shift+Enter goes back', () => {
  const { focus } = draw();
  focus('box');
  press('Enter', { shiftKey: true });
  expect(focused()).toBe('text');
});

test('Enter in a text of several lines is a new line', () => {
  const { focus } = draw();
  focus('text');
  expect(press('Enter')).toBe(false);
  expect(focused()).toBe('text');
});

test('Enter that picks a candidate of an input method moves nothing', () => {
  const { focus } = draw();
  focus('first');
  expect(press('Enter', { isComposing: true })).toBe(false);
  expect(press('Enter', { keyCode: 229 })).toBe(false);
  expect(focused()).toBe('first');
});

test('Enter that takes a line of an open list is the list’s', () => {
  const { focus } = draw(true);
  focus('first');
  expect(press('Enter')).toBe(false);
  expect(focused()).toBe('first');
});
