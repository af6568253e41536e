import { describe, expect, test } from 'vitest';

import { writeCopyCode } from '../../../db/rules/copy-code.ts';
import { createScanReader, type ScanReader, type Struck } from '../../../renderer/features/copies/scan-reader.ts';

const code = writeCopyCode({ paper: 'complaint', number: '261107', copy: 2, printing: 1 });

function placeOf(character: string): string {
  if (character === '-') return 'Minus';
  return /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
}

/** Types a text with a pause before each key, and Enter after `last`. Answers what the keys were taken for. */
function type(
  reader: ScanReader,
  text: string,
  pause: (at: number) => number,
  options: { from?: number; ime?: boolean; last?: number } = {},
): readonly Struck[] {
  let at = options.from ?? 1000;
  const struck = [...text].map((character, index) => {
    at += index === 0 ? 0 : pause(index);
    return reader.strike({ key: options.ime ? 'Process' : character, code: placeOf(character), at });
  });
  return [...struck, reader.strike({ key: 'Enter', code: 'Enter', at: at + (options.last ?? pause(text.length)) })];
}

const end = (struck: readonly Struck[]): Struck | undefined => struck.at(-1);

test.each([1, 5, 12, 29])('a code that is typed with %i ms between its keys is a scan', (gap) => {
  expect(end(type(createScanReader(), code, () => gap))).toEqual({ is: 'code', text: code });
});

test('a scanner that is held up for a moment is still one', () => {
  expect(end(type(createScanReader(), code, (at) => (at === 4 ? 55 : 5)))).toEqual({ is: 'code', text: code });
});

test('a scanner is read wherever its characters are on the keyboard, and while an input method has them', () => {
  expect(end(type(createScanReader(), code, () => 5, { ime: true }))).toEqual({ is: 'code', text: code });
  // A German keyboard gives ß for the hyphen of an American one.
  const reader = createScanReader();
  const german = [...code].map((character, at) =>
    reader.strike({ key: character === '-' ? 'ß' : character, code: placeOf(character), at: at * 5 }),
  );
  expect(german.every(({ is }) => is === 'more')).toBe(true);
  expect(reader.strike({ key: 'Enter', code: 'Enter', at: code.length * 5 })).toEqual({ is: 'code', text: code });
});

describe('a person is never taken for a scanner', () => {
  // 33 keys in a second: three times as fast as the fastest typists.
  test.each([30, 45, 80, 200])('who types a code with %i ms between the keys', (gap) => {
    expect(end(type(createScanReader(), code, () => gap))).toEqual({ is: 'none' });
  });

  test('who rolls two keys over now and then', () => {
    expect(end(type(createScanReader(), code, (at) => (at % 3 === 0 ? 8 : 48)))).toEqual({ is: 'none' });
  });

  test('who pastes or types in a burst and presses Enter after a pause', () => {
    expect(end(type(createScanReader(), code, () => 5, { last: 120 }))).toEqual({ is: 'none' });
  });

  test('who types fast, but no code', () => {
    for (const text of ['KITCHEN SINK', 'SO-261004-118', 'DDDDDDDDDDDDDD', 'K-2']) {
      expect(end(type(createScanReader(), text, () => 5))).toEqual({ is: 'none' });
    }
  });
});

test('a barcode of goods is left to the field in which it was scanned', () => {
  const struck = type(createScanReader(), '4710088412345', () => 5);
  expect(struck.every(({ is }) => is === 'none')).toBe(true);
});

test('a misread code is a scan, so that it is said', () => {
  const misread = code.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'));
  expect(end(type(createScanReader(), misread, () => 5))).toEqual({ is: 'code', text: misread });
});

test('twenty codes in one go are twenty scans', () => {
  const reader = createScanReader();
  const codes = Array.from({ length: 20 }, (_, index) =>
    writeCopyCode({
      paper: 'complaint',
      number: String(261101 + Math.floor(index / 5)),
      copy: (index % 5) + 1,
      printing: 1,
    }),
  );
  const read = codes.map((text, index) => end(type(reader, text, () => 4, { from: 1000 + index * 200 })));
  expect(read).toEqual(codes.map((text) => ({ is: 'code', text })));
});
