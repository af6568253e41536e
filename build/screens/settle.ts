import type { Page } from 'playwright-core';

/** Runs in the page, which is why it is a text: nothing else here knows of documents. */
const untilQuiet = `(async () => {
  await document.fonts.ready;
  await new Promise((done) => {
    const finish = () => {
      // Quiet while an answer is awaited (renderer/api/cache.ts), or the file of a page, is not yet the page.
      if (document.documentElement.hasAttribute('data-asking') || !document.querySelector('h1')) return;
      observer.disconnect();
      done();
    };
    let timer = setTimeout(finish, 250);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, 250);
    });
    observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => {
      observer.disconnect();
      done();
    }, 20_000);
  });
})()`;

/** Waits until the fonts are there, no answer is awaited and nothing has changed for a quarter of a second; at most 20. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(untilQuiet);
}
