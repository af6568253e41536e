import { describe, expect, test } from 'vitest';

import { readCopyCode, writeCopyCode, type CopyCode } from '../../../db/rules/copy-code.ts';

const codes: readonly CopyCode[] = [
  { paper: 'complaint', number: '261107', copy: 2, printing: 1 },
  { paper: 'complaint', number: '1151107', copy: 0, printing: 12 },
  { paper: 'slip', number: '261107-R1', copy: 1, printing: 2 },
  { paper: 'slip', number: 'A26-003', copy: 1, printing: 1 },
  { paper: 'follow-up', number: '261107-C12', copy: 1, printing: 1 },
  { paper: 'form', number: '261107-T1', copy: 3, printing: 1 },
  { paper: 'form', number: '1151107-L12', copy: 1, printing: 3 },
  { paper: 'form', number: 'T115-001', copy: 4, printing: 1 },
];

test.each(codes)('what is written on $paper $number is read again', (code) => {
  const text = writeCopyCode(code);
  expect(readCopyCode(text)).toEqual({ ok: true, code, old: false });
  // In a QR code of capitals, 21 × 21 modules of middle redundancy: what is small stays small.
  expect(text).toMatch(/^[\dA-Z-]{1,21}$/);
});

test.each([
  ['K-261107-2-1', { paper: 'complaint', number: '261107', copy: 2, printing: 1 }],
  ['K-1151107-0-17', { paper: 'complaint', number: '1151107', copy: 0, printing: 17 }],
  ['S-261107-R1-2', { paper: 'slip', number: '261107-R1', copy: 1, printing: 2 }],
  ['S-A26-003-1', { paper: 'slip', number: 'A26-003', copy: 1, printing: 1 }],
  ['F-261107-2-1', { paper: 'follow-up', number: '261107-2', copy: 1, printing: 1 }],
] as const)('%s, printed by an earlier program, is still read', (text, code) => {
  expect(readCopyCode(text)).toEqual({ ok: true, code, old: true });
});

describe('a misread code is noticed', () => {
  const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'];

  test.each(codes)('any one wrong character on $paper $number', (code) => {
    const text = writeCopyCode(code);
    const taken = [...text].flatMap((right, at) =>
      alphabet
        .filter((wrong) => wrong !== right)
        .map((wrong) => text.slice(0, at) + wrong + text.slice(at + 1))
        .filter((misread) => readCopyCode(misread).ok),
    );
    // A wrong last figure could make an older code of it, which had no letter: nothing else may pass.
    expect(taken.filter((misread) => /[A-Z]$/.test(misread))).toEqual([]);
  });

  test.each(codes)('two neighbours that changed places on $paper $number', (code) => {
    const text = writeCopyCode(code);
    const swapped = [...text]
      .map((_, at) => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2))
      .filter((misread) => misread !== text && misread.length === text.length);
    expect(swapped.filter((misread) => readCopyCode(misread).ok)).toEqual([]);
  });

  test.each(codes)('a character that is missing or doubled on $paper $number is seldom taken', (code) => {
    const text = writeCopyCode(code);
    const spoilt = [...text].flatMap((character, at) => [
      text.slice(0, at) + text.slice(at + 1),
      text.slice(0, at) + character + text.slice(at),
    ]);
    expect(spoilt.filter((misread) => readCopyCode(misread).ok).length).toBeLessThanOrEqual(spoilt.length / 6);
  });
});

test.each([
  ['k-261107-2-1', 'lower case'],
  ['Ｋ－２６１１０７－２－１', 'full width'],
  [' K-261107-2-1\t', 'blanks'],
  ['K–261107–2–1', 'dashes'],
])('%s is read all the same: %s', (text) => {
  expect(readCopyCode(text)).toMatchObject({ ok: true, code: { number: '261107', copy: 2 } });
});

test.each([
  ['4710088412345', 'no-code'],
  ['EX-8813-B2', 'no-code'],
  ['', 'no-code'],
  ['KITCHEN', 'no-code'],
  ['https://example.com/K-261107-2-1', 'no-code'],
  ['K-2611-07-2-1', 'misread'],
  ['K-261107-2-0', 'misread'],
  ['D-261107-T1-1-1', 'misread'],
] as const)('%s is %s', (text, reason) => {
  expect(readCopyCode(text)).toEqual({ ok: false, reason });
});
