import { expect, test } from 'vitest';

import { looks, lookEverywhere } from '../support/every-place.ts';

// More than a hundred places, each examined whole in three languages, on a machine that may be busy.
test('no place of the program has a barrier, in any of the three languages', { timeout: 900_000 }, async () => {
  const { found, looked } = await lookEverywhere();
  expect(found).toEqual({});
  expect(looked).toBe(looks);
});
