import { existsSync } from 'node:fs';

import { expect, test } from 'vitest';

import { manualPicture, picturesOfManual } from '../../build/screens/manual.ts';
import { places } from '../../build/screens/places.ts';
import { locales } from '../../electron/contract/shapes.ts';

test.each(locales)(
  'every picture of the manual in %s is there, and is of a place that can be photographed again',
  (locale) => {
    const pictures = [...picturesOfManual(locale)];
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((name) => !existsSync(manualPicture(locale, name)))).toEqual([]);
    const known = new Set(places.map(({ name }) => name));
    expect(pictures.filter((name) => !known.has(name))).toEqual([]);
  },
);

test('the manual shows the same in every language', () => {
  const [original, ...others] = locales.map((locale) => picturesOfManual(locale));
  for (const other of others) expect(other).toEqual(original);
});
