import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isDrawable, pictureSize, PREVIEW_PIXELS, THUMBNAIL_PIXELS } from '../../../db/rules/picture-size.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);
const be16 = (value: number): number[] => [value >> 8, value & 255];
const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) & 255);

const png = (width: number, height: number): Uint8Array =>
  bytes([0x89], 'PNG\r\n\u001a\n', be32(13), 'IHDR', be32(width), be32(height), [8, 6, 0, 0, 0]);
/** As a telephone writes it: a large note and a small picture of its own before the frame header. */
const jpeg = (width: number, height: number): Uint8Array =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1, ...be16(40_000)],
    // A frame header inside the note is that of the small picture.
    [0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9],
    zeros(40_000 - 11),
    [0xff, 0xff, 0xdb, ...be16(67)],
    zeros(65),
    [0xff, 0xc4, ...be16(20)],
    zeros(18),
    [0xff, 0xc2, ...be16(17), 8, ...be16(height), ...be16(width), 3],
  );

describe('the size of a picture is told by its head', () => {
  test.each([
    ['PNG', png(4000, 3000), 4000, 3000],
    ['JPEG', jpeg(4032, 3024), 4032, 3024],
    ['GIF', bytes('GIF89a', le(320, 2), le(200, 2), zeros(8)), 320, 200],
    ['bitmap', bytes('BM', zeros(12), le(40, 4), le(640, 4), le(480, 4)), 640, 480],
    ['bitmap from the top', bytes('BM', zeros(12), le(40, 4), le(640, 4), le(2 ** 32 - 480, 4)), 640, 480],
    ['oldest bitmap', bytes('BM', zeros(12), le(12, 4), le(640, 2), le(480, 2)), 640, 480],
    ['WebP', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), le(800, 2), le(600, 2)), 800, 600],
    ['lossless WebP', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f], le(799 + 599 * 2 ** 14, 4)), 800, 600],
    ['extended WebP', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), le(799, 3), le(599, 3)), 800, 600],
    [
      'AVIF',
      bytes(
        zeros(3),
        [24],
        'ftypavif',
        zeros(40),
        'ispe',
        zeros(4),
        be32(64),
        be32(64),
        'ispe',
        zeros(4),
        be32(5000),
        be32(4000),
        zeros(20),
      ),
      5000,
      4000,
    ],
  ])('%s', (_, picture, width, height) => {
    expect(pictureSize(picture)).toEqual({ width, height });
    expect(isDrawable(picture, THUMBNAIL_PIXELS)).toBe(true);
  });

  test('a telephone’s largest photograph gets a thumbnail, a bomb of pixels neither that nor a preview', () => {
    expect(isDrawable(jpeg(8160, 6120), THUMBNAIL_PIXELS)).toBe(true);
    expect(isDrawable(png(12_000, 10_000), THUMBNAIL_PIXELS)).toBe(false);
    expect(isDrawable(png(12_000, 10_000), PREVIEW_PIXELS)).toBe(true);
    expect(isDrawable(png(60_000, 60_000), PREVIEW_PIXELS)).toBe(false);
    expect(isDrawable(png(0, 10), PREVIEW_PIXELS)).toBe(false);
  });

  test('what is cut off anywhere, or is nonsense, has no size and is never an error', () => {
    for (const whole of [png(4000, 3000), jpeg(4032, 3024)]) {
      const told = pictureSize(whole);
      for (let length = 0; length < whole.length; length += length < 200 ? 1 : 997) {
        expect([undefined, told]).toContainEqual(pictureSize(whole.subarray(0, length)));
      }
    }
    fc.assert(
      fc.property(
        fc.constantFrom('BM', 'GIF8', 'RIFF', '\u0089PNG', '\u00ff\u00d8'),
        fc.uint8Array({ maxLength: 400 }),
        (head, rest) => {
          const size = pictureSize(bytes(head, [...rest]));
          expect(size === undefined || (Number.isInteger(size.width) && size.height >= 0)).toBe(true);
        },
      ),
    );
  });
});
