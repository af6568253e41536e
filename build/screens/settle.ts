import type { Page } from 'playwright-core';

/** Runs in the page, which is why it is a text: nothing else here knows of documents. */
const untilQuiet = `(async () => {
  await document.fonts.ready;
  await new Promise((done) => {
    const finish = () => {
      observer.disconnect();
      done();
    };
    let timer = setTimeout(finish, 250);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, 250);
    });
    observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(finish, 5000);
  });
})()`;

/** Waits until the fonts are there and nothing on the page has changed for a quarter of a second; at most five. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(untilQuiet);
}
