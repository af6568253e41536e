// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { VirtualTable } from '../../../renderer/ui/VirtualTable.tsx';
import { afterDrawing } from './support/window.tsx';

interface Row {
  readonly id: number;
}

function drawn() {
  afterDrawing();
  const onOpen = vi.fn<(row: Row) => void>();
  const page = (rows: readonly Row[] | undefined, total = rows?.length ?? 0) => (
    <>
      <input aria-label="filter" />
      <VirtualTable<Row>
        label="lines"
        columns={[{ id: 'id', title: 'id', width: '1fr', cell: ({ id }) => id }]}
        total={total}
        rowAt={(index) => rows?.[index]}
        rowKey={({ id }) => id}
        lines={{ active: 0, anchor: 0 }}
        onLines={() => undefined}
        onOpen={onOpen}
        rowHeight={32}
        autoFocus
        {...(rows === undefined ? {} : { empty: 'nothing' })}
      />
    </>
  );
  const { rerender } = render(page(undefined));
  return { onOpen, show: (...args: Parameters<typeof page>) => rerender(page(...args)) };
}

const grid = (): HTMLElement => screen.getByRole('grid');

test('Enter on a line that is still on its way opens it once, when it has come', () => {
  const { onOpen, show } = drawn();
  show(undefined, 1);
  fireEvent.keyDown(grid(), { key: 'Enter' });
  expect(onOpen).not.toHaveBeenCalled();
  show([{ id: 7 }]);
  show([{ id: 7 }]);
  expect(onOpen.mock.calls).toEqual([[{ id: 7 }, 0]]);
});

test.each([
  ['another key', () => fireEvent.keyDown(grid(), { key: 'Home' })],
  ['the focus going elsewhere', () => fireEvent.blur(grid())],
])('an Enter that waits is forgotten by %s', (_what, happen) => {
  const { onOpen, show } = drawn();
  fireEvent.keyDown(grid(), { key: 'Enter' });
  happen();
  show([{ id: 7 }]);
  expect(onOpen).not.toHaveBeenCalled();
});

test('an Enter that waits for a list without lines is forgotten', () => {
  const { onOpen, show } = drawn();
  fireEvent.keyDown(grid(), { key: 'Enter' });
  show([]);
  show([{ id: 7 }]);
  expect(onOpen).not.toHaveBeenCalled();
});

test('the table takes the focus when its lines come', () => {
  const { show } = drawn();
  show([{ id: 7 }]);
  expect(document.activeElement).toBe(grid());
});

test('a filter that was taken in hand before the lines came keeps the keys', () => {
  const { show } = drawn();
  screen.getByLabelText('filter').focus();
  show([{ id: 7 }]);
  expect(document.activeElement).toBe(screen.getByLabelText('filter'));
});
