import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What assistive programs would stumble over on the page as it stands; empty when there is nothing.
 * `colours` false: without the contrasts, which are the same in every language and take most of the time.
 */
export async function barriers(page: Page, { colours = true } = {}): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Of what is in order only the rule is told: listing every element takes as long as looking.
    .options({ resultTypes: ['violations'], ...(colours ? {} : { rules: { 'color-contrast': { enabled: false } } }) })
    .analyze();
  expect(passes.length, 'rules that were looked at').toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
