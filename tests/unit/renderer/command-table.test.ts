import { expect, test } from 'vitest';

import type { CommandContext } from '../../../renderer/app/commands/command.ts';
import { commands } from '../../../renderer/app/commands/table.ts';

/** On every page, with everything offered. */
const everything: CommandContext = {
  place: { name: 'today' },
  canGoBack: true,
  inDialog: false,
  canUndo: true,
  handled: () => true,
  handle: () => undefined,
};

test('no two commands have the same name', () => {
  const ids = commands.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('no key of the frame means two things on one page', () => {
  const taken = commands
    .filter((command) => ['program', 'places', 'form'].includes(command.area) && command.when(everything))
    .flatMap(({ keys }) => keys);
  expect(taken.filter((key, at) => taken.indexOf(key) !== at)).toEqual([]);
});

test('no command is a plain letter or digit: those belong to what is typed', () => {
  const plain = commands.flatMap(({ keys }) => keys).filter((key) => key.length === 1 || /^Shift\+.$/.test(key));
  expect(plain).toEqual([]);
});

test('a page that offers nothing shows no key that it would have to answer', () => {
  const idle: CommandContext = { ...everything, canGoBack: false, canUndo: false, handled: () => false };
  const keys = commands.filter((command) => command.when(idle)).flatMap((command) => command.keys);
  expect(keys).toEqual(expect.arrayContaining(['F1', 'F2', 'F3', 'Ctrl+1']));
  for (const key of ['F4', 'F6', 'F7', 'F8', 'F9', 'F10', 'Escape']) expect(keys).not.toContain(key);
});
