import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { openBrowser } from '../../build/stand-in/browser.ts';
import type { CallInput, CallName } from '../../electron/contract/calls.ts';
import { launchStandIn } from '../../build/stand-in/launch.ts';
import type { ProgramFigures } from './sections/program.ts';

/*
 * The whole program on a made ledger, in a process of its own:
 * `program-child.ts DATA-FOLDER WORK-FOLDER start|all RUNS`. Answers figures as JSON.
 */

const [data = '', folder = '', what = 'start', runsText = '10'] = process.argv.slice(2);
const runs = Number(runsText);
const size = { width: 1366, height: 768 };

// The browser is there before the clock runs: what counts is what the program adds to an empty window.
const browser = await openBrowser(true);
const emptyWindow: number[] = [];
for (let run = 0; run < 3; run += 1) {
  const start = performance.now();
  const page = await browser.context.newPage();
  await page.goto('data:text/html,<p>empty');
  emptyWindow.push(performance.now() - start);
  await page.close();
}

const pdf = join(folder, 'slip.pdf');
const start = performance.now();
const program = await launchStandIn({
  dataFolder: data,
  userData: join(folder, `user-${process.pid}`),
  size,
  printers: [],
  dialogs: { open: [], save: [pdf] },
  systemLocale: 'zh-TW',
});
const { page } = program;
await page.locator('nav, [role=navigation]').first().waitFor();
await page.keyboard.press('Control+3');
await page.waitForFunction(linesStand);
const ledger = performance.now() - start;

const figures: ProgramFigures = {
  emptyWindow,
  ledger,
  ...(what === 'all' ? { scroll: await scroll(page), ...(await slips(page)) } : {}),
};
await program.close();
await browser.close();
process.stdout.write(`\n${JSON.stringify(figures)}\n`);
process.exit(0);

/** Runs in the page: the lines of the ledger are drawn and filled. */
function linesStand(): boolean {
  const lines = document.querySelectorAll('.k-table-body [role=row]');
  return lines.length > 5 && document.querySelector('.k-table-body .k-table-waiting') === null;
}

/** Milliseconds between frames while the ledger moves by ten lines a frame, and how many lines were still empty at the end of it. */
async function scroll(ledgerPage: Page): Promise<{ readonly frames: number[]; readonly emptyLines: number }> {
  return ledgerPage.evaluate(async () => {
    const scroller = document.querySelector('.k-table');
    if (!scroller) throw new Error('there is no table');
    const frames: number[] = [];
    let emptyLines = 0;
    let last = await new Promise<number>(requestAnimationFrame);
    for (let frame = 0; frame < 180; frame += 1) {
      scroller.scrollTop += 320;
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
      if (document.querySelector('.k-table-body .k-table-waiting')) emptyLines += 1;
    }
    return { frames, emptyLines };
  });
}

async function slips(window: Page): Promise<Pick<ProgramFigures, 'slip' | 'chromium' | 'hundred'>> {
  const { file } = await call(window, 'files.chooseToSave', { suggestedName: 'slip.pdf', extension: 'pdf' });
  const print = (caseId: number) =>
    call(window, 'papers.pdf', {
      caseId,
      size: 'a4',
      locale: 'zh-TW',
      reprintReason: '量測',
      file: String(file),
      allowMissing: true,
    });
  const slip: number[] = [];
  const chromium: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    const asked = performance.now();
    await print(run + 3);
    const made = performance.now() - asked;
    // The same five pages, as they still stand in the hidden page.
    const paper = window
      .context()
      .pages()
      .find((other) => other !== window && other.url().includes('paper'));
    if (!paper) throw new Error('there is no page for paper');
    const begun = performance.now();
    await paper.pdf({ preferCSSPageSize: true, printBackground: true });
    if (run < 0) continue;
    slip.push(made);
    chromium.push(performance.now() - begun);
  }
  const begun = performance.now();
  const batch = await call(window, 'papers.batch', {
    subjects: Array.from({ length: 100 }, (_, index) => ({ caseId: 1001 + index })),
    size: 'a4',
    locale: 'zh-TW',
    reprintReason: '量測',
    allowMissing: true,
    target: { to: 'pdf', file: String(file) },
    job: 'hundred',
  });
  if (batch['printed'] !== 100) throw new Error(`the batch left out slips: ${JSON.stringify(batch)}`);
  return { slip, chromium, hundred: performance.now() - begun };
}

async function call<Name extends CallName>(
  window: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<Record<string, unknown>> {
  const answer = await window.evaluate(
    ([asked, given]) =>
      (globalThis as unknown as { kesu: { call(name: string, input: unknown): Promise<unknown> } }).kesu.call(
        asked,
        given,
      ),
    [name, input] as const,
  );
  const { ok, value, error } = answer as { ok: boolean; value: Record<string, unknown>; error: unknown };
  if (!ok) throw new Error(`${name} was refused: ${JSON.stringify(error)}`);
  return value;
}
