import { describe, expect, test } from 'vitest';

import { calibrated, calibrationMarks, type Correction, type Measured } from '../../../db/rules/calibration.ts';

const half = { width: 241.3, height: 139.7 };
const nothing: Correction = { offsetX: 0, offsetY: 0, scaleX: 1, scaleY: 1, trim: 0 };
const unmeasured: Measured = { right: null, low: null, rulerX: null, rulerY: null, tenForms: null };

/** A printer that moves and draws out everything by errors of its own. */
function printer(error: { shift: number; stretch: number }) {
  return (now: { offset: number; scale: number }, point: number): number =>
    error.stretch * (now.scale * point + now.offset) + error.shift;
}

describe('what is measured becomes a correction with the right sign', () => {
  test.each<[string, Partial<Correction>, Partial<Measured>, Partial<Correction>]>([
    ['too far right is moved left', {}, { right: 2 }, { offsetX: -2 }],
    ['too far left is moved right', {}, { right: -1.5 }, { offsetX: 1.5 }],
    ['too low is moved up', {}, { low: 0.7 }, { offsetY: -0.7 }],
    ['too high is moved down', {}, { low: -3.2 }, { offsetY: 3.2 }],
    ['both, each by its own', {}, { right: 2, low: -1.5 }, { offsetX: -2, offsetY: 1.5 }],
    [
      'a second measurement is added to the first',
      { offsetX: -2, offsetY: 1.5 },
      { right: 0.3, low: 0 },
      { offsetX: -2.3, offsetY: 1.5 },
    ],
    ['tenths of a millimetre', {}, { right: 0.14 }, { offsetX: -0.1 }],
    [
      'nothing off is nothing changed',
      { offsetX: 1.1, offsetY: -0.4 },
      { right: 0, low: 0 },
      { offsetX: 1.1, offsetY: -0.4 },
    ],
    [
      'what was not measured stays',
      { offsetX: 1, offsetY: 2, scaleX: 1.01, trim: -0.3 },
      {},
      { offsetX: 1, offsetY: 2, scaleX: 1.01, trim: -0.3 },
    ],
    [
      'a ruler of 200 mm that came out at 202 mm: everything smaller, the cross where it was',
      {},
      { right: 0, rulerX: 202 },
      { scaleX: 0.9901, offsetX: 0.2 },
    ],
    ['a ruler that came out too short: larger', {}, { rulerY: 99 }, { scaleY: 1.0101, offsetY: -0.2 }],
    ['ten forms 3 mm too long: each 0.3 mm shorter', {}, { tenForms: 1400 }, { trim: -0.3 }],
    ['ten forms 1.5 mm too short: each 0.15 mm longer', {}, { tenForms: 1395.5 }, { trim: 0.15 }],
    ['a trim that was already there is corrected further', { trim: -0.3 }, { tenForms: 1396 }, { trim: -0.2 }],
    ['ten forms that are right', { trim: -0.3 }, { tenForms: 1394 }, { trim: 0 }],
  ])('%s', (_what, now, measured, expected) => {
    expect(calibrated({ ...nothing, ...now }, { ...unmeasured, ...measured }, half)).toEqual({
      ...nothing,
      ...now,
      ...expected,
    });
  });

  test('a correction of nothing is 0, not −0', () => {
    const { offsetX, trim } = calibrated({ ...nothing, offsetX: 2 }, { ...unmeasured, right: 2, tenForms: 1397 }, half);
    expect([Object.is(offsetX, 0), Object.is(trim, 0)]).toEqual([true, true]);
  });
});

test('after one measurement any printer within reason puts the cross and the ruler where they belong', () => {
  const { cross, rulerX } = calibrationMarks(half);
  for (const shift of [-7.3, -0.4, 0, 2.6, 11]) {
    for (const stretch of [0.985, 1, 1.003, 1.02]) {
      for (const before of [nothing, { ...nothing, offsetX: -3.4, scaleX: 1.012 }]) {
        const prints = printer({ shift, stretch });
        const at = (now: Correction, point: number) => prints({ offset: now.offsetX, scale: now.scaleX }, point);
        const measured = {
          ...unmeasured,
          right: at(before, cross.x) - cross.x,
          rulerX: at(before, cross.x + rulerX.length) - at(before, cross.x),
        };
        const after = calibrated(before, measured, half);
        // Offsets are kept in tenths of a millimetre, scales in hundredths of a percent.
        expect(Math.abs(at(after, cross.x) - cross.x)).toBeLessThan(0.06);
        expect(Math.abs(at(after, cross.x + rulerX.length) - cross.x - rulerX.length)).toBeLessThan(0.08);
      }
    }
  }
});

test('after one strip ten forms drift by less than a tenth of a millimetre', () => {
  for (const feed of [0.996, 0.9995, 1, 1.0021, 1.004]) {
    const length = (trim: number): number => 10 * feed * (half.height + trim);
    const { trim } = calibrated(nothing, { ...unmeasured, tenForms: length(0) }, half);
    expect(Math.abs(length(trim) - 1397)).toBeLessThan(0.1);
  }
});

test.each([
  ['half', 241.3, 139.7],
  ['third', 241.3, 93.133],
  ['A5', 148, 210],
  ['A4 across', 297, 210],
  ['an odd one', 100, 80],
])('all marks of the calibration page lie on the paper: %s', (_name, width, height) => {
  const { cross, crosses, rulerX, rulerY } = calibrationMarks({ width, height });
  for (const { x, y } of [cross, ...crosses]) {
    expect(x >= 15 && x <= width - 15 && y >= 10 && y <= height - 10).toBe(true);
  }
  expect(rulerX.x + rulerX.length).toBeLessThanOrEqual(width - 15);
  expect(rulerY.y + rulerY.length).toBeLessThanOrEqual(height - 10);
});
