import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { withFile } from '../support/cases.ts';
import { testOffice } from '../support/office.ts';

const DAY = '2026-11-21';
const WANTED = 1000;
/** Acceptances in one life of the child, at most; so there are many kills. */
const LIFE = 140;

/** Starts a child that waits for its turn: starting takes longer than a life. */
function waitingChild(folder: string): ChildProcessWithoutNullStreams {
  const script = join(import.meta.dirname, '../support/accept-until-killed.ts');
  const child = spawn(process.execPath, [script, folder, DAY], { stdio: 'pipe' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Lets a child work until it has answered `answers` times and a random moment more; answers what it printed. */
async function liveAndDie(child: ChildProcessWithoutNullStreams, answers: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.split('\n').length > answers) setTimeout(() => child.kill('SIGKILL'), Math.random() * 12);
    });
    child.on('exit', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself with ${code}: ${complaint}`));
      // The last line may be half written; it was answered all the same, but nobody read it.
      else resolve(printed.split('\n').slice(0, -1));
    });
    child.stdin.write('go\n');
  });
}

it(
  '1,000 acceptances of a process that is killed again and again: no gap, no double, every answered number is there',
  { timeout: 240_000 },
  async () => {
    const test = await testOffice({ now: `${DAY}T09:00` });
    // The child has the file alone, as the program would.
    const { folder } = test;
    await test.office.close();

    const answered: string[] = [];
    let kills = 0;
    const children = [waitingChild(folder), waitingChild(folder)];
    while (answered.length < WANTED) {
      const child = children.shift() as ChildProcessWithoutNullStreams;
      children.push(waitingChild(folder));
      answered.push(...(await liveAndDie(child, 1 + Math.floor(Math.random() * LIFE))));
      kills += 1;
    }

    const again = await testOffice({ now: `${DAY}T09:10`, folder, setUp: false });
    const kept = new Set(
      withFile(folder, (file) => file.prepare(`SELECT id || ' ' || number FROM cases`).pluck().all() as string[]),
    );
    expect(answered.filter((line) => !kept.has(line))).toEqual([]);
    expect(new Set(answered).size).toBe(answered.length);

    const { ok, months } = await again.do('ledger.proof', {});
    expect(months).toMatchObject([{ month: '2026-11', first: '261101', gaps: [], doubles: [], count: kept.size }]);
    expect(ok).toBe(true);
    // A kill between keeping and answering leaves one case more than was answered, never two.
    expect(kept.size - answered.length).toBeLessThanOrEqual(kills);

    const whole = withFile(folder, (file) => ({
      damage: file.pragma('integrity_check', { simple: true }),
      withoutEvent: file
        .prepare(`SELECT count(*) FROM cases WHERE id NOT IN (SELECT case_id FROM events WHERE kind = 'accepted')`)
        .pluck()
        .get(),
      withoutAudit: file
        .prepare(
          `SELECT count(*) FROM cases WHERE 'case ' || id NOT IN (SELECT subject FROM audit WHERE call = 'cases.accept')`,
        )
        .pluck()
        .get(),
      notFindable: file
        .prepare('SELECT count(*) FROM cases WHERE id NOT IN (SELECT case_id FROM case_search_text)')
        .pluck()
        .get(),
      draftsLeft: file.prepare('SELECT count(*) FROM drafts').pluck().get() as number,
    }));
    expect(whole).toMatchObject({ damage: 'ok', withoutEvent: 0, withoutAudit: 0, notFindable: 0 });
    expect(whole.draftsLeft).toBeLessThanOrEqual(kills);
    expect(kills).toBeGreaterThan(7);
  },
);
