import { test } from 'vitest';
import { launchProgram } from '../support/program.ts';
test('scroll', { timeout: 300_000 }, async () => {
  const program = await launchProgram({ dataFolder: '/tmp/lists/big' });
  const { page } = program;
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('Control+3'); await page.locator('.k-number').first().waitFor();
  await page.getByRole('tab').first().click();
  await page.waitForTimeout(2500);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
  for (const step of [40, 400]) {
    const before = await metrics();
    await page.evaluate(async (step) => {
      const grid = document.querySelector('[role=grid]')!;
      for (let i = 0; i < 180; i++) { grid.scrollTop -= step; await new Promise((r) => requestAnimationFrame(r)); }
    }, step);
    const after = await metrics();
    const d = (k: string) => (((after[k]! - before[k]!) * 1000) / 180).toFixed(2);
    console.log(step, 'per frame ms: script', d('ScriptDuration'), 'layout', d('LayoutDuration'), 'style', d('RecalcStyleDuration'), 'task', d('TaskDuration'));
  }
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.start');
  await page.evaluate(async () => { const grid = document.querySelector('[role=grid]')!; for (let i = 0; i < 180; i++) { grid.scrollTop -= 40; await new Promise((r) => requestAnimationFrame(r)); } });
  const { profile } = await cdp.send('Profiler.stop');
  const self = new Map<string, number>();
  const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  profile.samples!.forEach((id, i) => { const n = byId.get(id)!; const k = n.callFrame.functionName + ' ' + n.callFrame.url.split('/').pop() + ':' + n.callFrame.lineNumber; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]!); });
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 14).map(([k, v]) => `${(v / 1000).toFixed(0)}ms ${k}`).join('\n'));
});
