import { source, type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What assistive programs would stumble over on the page as it stands; empty when there is nothing.
 * `colours` false: without the contrasts, which are the same in every language and take most of the time.
 */
export async function barriers(page: Page, { colours = true } = {}): Promise<readonly string[]> {
  // Once for a document: reading axe in takes longer than its look at the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations, passes } = await page.evaluate(
    async (options) => {
      // A dialog that is still fading in has no colours yet.
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
      const { axe } = globalThis as unknown as { axe: { run(of: Document, options: RunOptions): Promise<AxeResults> } };
      return axe.run(document, options);
    },
    // Of what is in order only the rule is told: listing every element takes as long as looking.
    { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: colours } } } satisfies RunOptions,
  );
  expect(passes.length, 'rules that were looked at').toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
