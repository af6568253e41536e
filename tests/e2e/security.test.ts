import { describe, expect, test, vi } from 'vitest';

import { launchProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('the window', () => {
  test('reaches nothing but one call and one stream of events', async () => {
    const { page } = await launchProgram();
    const found = await page.evaluate(() => {
      const scope = globalThis as unknown as Record<string, unknown>;
      return {
        bridge: Object.keys(scope['kesu'] as object).toSorted(),
        node: ['require', 'process', 'module', 'Buffer', '__dirname', 'electron'].filter((name) => name in scope),
        frozen: Object.isFrozen(scope['kesu']),
      };
    });
    expect(found).toEqual({ bridge: ['call', 'on'], node: [], frozen: true });
  });

  test('gets a coded answer to calls that do not exist', async () => {
    const program = await launchProgram();
    for (const name of ['office.nothing', 'constructor', '__proto__', 'toString', '']) {
      expect(await program.refused(name, {})).toEqual({ code: 'unknown-call' });
    }
  });

  test('gets a coded answer to input that makes no sense, and what cannot cross does no harm', async () => {
    const program = await launchProgram();
    expect(await program.refused('office.status', { surplus: 1 })).toMatchObject({ code: 'invalid-input' });
    expect(await program.refused('place.status', 'x')).toMatchObject({ code: 'invalid-input' });
    expect(await program.call('office.status', {})).toMatchObject({ firstRun: true });
  });

  test('hears events until it stops listening', async () => {
    const program = await launchProgram();
    await program.page.evaluate(() => {
      const scope = globalThis as unknown as {
        kesu: { on(name: string, listener: (payload: unknown) => void): () => void };
        heard: unknown[];
        stop: () => void;
      };
      scope.heard = [];
      scope.stop = scope.kesu.on('office.changed', (payload) => scope.heard.push(payload));
    });
    const change = (officeName: string) => program.call('settings.change', { officeName });
    const heard = () => program.page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);

    await change('甲');
    await expect.poll(heard).toEqual([{ areas: ['settings'] }]);
    await program.page.evaluate(() => {
      (globalThis as unknown as { stop: () => void }).stop();
    });
    await change('乙');
    await program.call('office.status', {});
    expect(await heard()).toHaveLength(1);
  });
});

describe('no request leaves the PC', () => {
  const outside = 'https://example.com/';

  test('pages ask for the program’s own files only', async () => {
    const program = await launchProgram({ locale: 'zh-TW' });
    await program.page.waitForLoadState();
    expect(program.requests.answered.length).toBeGreaterThan(0);
    expect(program.requests.answered.filter((address) => !address.startsWith('app://kesu/'))).toEqual([]);
    expect(program.requests.stopped).toEqual([]);
  });

  test('fetch, pictures, styles, scripts, beacons and sockets to other places fail', async () => {
    const { page, requests } = await launchProgram();
    const outcome = await page.evaluate(async (address) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
      const loaded = (element: HTMLElement) =>
        new Promise<boolean>((resolve) => {
          element.addEventListener('load', () => {
            resolve(true);
          });
          element.addEventListener('error', () => {
            resolve(false);
          });
          document.head.append(element);
        });
      const make = (name: string, attributes: Record<string, string>) =>
        Object.assign(document.createElement(name), attributes);
      const results = {
        fetch: await fetch(address).then(
          () => true,
          () => false,
        ),
        image: await loaded(make('img', { src: `${address}a.png` })),
        style: await loaded(make('link', { rel: 'stylesheet', href: `${address}a.css` })),
        script: await loaded(make('script', { src: `${address}a.js` })),
        socket: await new Promise<boolean>((resolve) => {
          try {
            const socket = new WebSocket('wss://example.com/');
            socket.addEventListener('open', () => {
              resolve(true);
            });
            socket.addEventListener('error', () => {
              resolve(false);
            });
            socket.addEventListener('close', () => {
              resolve(false);
            });
          } catch {
            resolve(false);
          }
        }),
      };
      navigator.sendBeacon(address, 'x');
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
      return { results, violations: new Set(violations).size };
    }, outside);

    expect(outcome.results).toEqual({ fetch: false, image: false, style: false, script: false, socket: false });
    expect(outcome.violations).toBeGreaterThan(0);
    expect(requests.answered.filter((address) => address.startsWith('https://example'))).toEqual([]);
  });

  test('what gets past the content policy is cancelled and counted', async () => {
    // A worklet of the browser, a prefetch, a policy that somebody loosened: the session stops it all the same.
    const { page, requests } = await launchProgram();
    const client = await page.context().newCDPSession(page);
    await client.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    const failed = await page.evaluate(
      (address) =>
        fetch(address).then(
          () => false,
          () => true,
        ),
      outside,
    );
    expect(failed).toBe(true);
    expect(requests.stopped).toContain(outside);
    expect(requests.answered).not.toContain(outside);
  });

  test('a page outside cannot be gone to, and the window stays as it was', async () => {
    const { page } = await launchProgram();
    const before = page.url();
    await page.evaluate((address) => {
      (globalThis as unknown as { mark: number }).mark = 1;
      location.href = address;
    }, outside);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => (globalThis as unknown as { mark?: number }).mark)).toBe(1);
  });

  test('no other window opens', async () => {
    const { page, requests } = await launchProgram();
    const before = page.context().pages().length;
    await page.evaluate((address) => {
      window.open(address);
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank', rel: 'noopener' });
      document.body.append(link);
      link.click();
    }, outside);
    await expect.poll(() => page.context().pages().length).toBeLessThanOrEqual(before + 1); // the hidden paper page may come
    expect(
      page
        .context()
        .pages()
        .map((one) => one.url())
        .filter((url) => url.startsWith(outside)),
    ).toEqual([]);
    expect(requests.answered).not.toContain(outside);
  });

  test('nothing is granted: position, camera, notifications', async () => {
    const { page } = await launchProgram();
    const states = await page.evaluate(async () => {
      const names = ['geolocation', 'camera', 'microphone', 'notifications'] as const;
      const found = await Promise.all(
        names.map((name) => navigator.permissions.query({ name } as PermissionDescriptor)),
      );
      return found.map(({ state }) => state);
    });
    expect(states).not.toContain('granted');
  });
});

test('a frame inside of the window cannot call the office', async () => {
  const program = await launchProgram();
  if (program.kind === 'electron') return; // there the frame has no bridge at all
  const answer = await program.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const scope = frame.contentWindow as unknown as {
      __standInInvoke?: (channel: string, parameters: unknown[]) => Promise<unknown>;
    };
    return scope.__standInInvoke?.('kesu:call', ['office.status', {}]);
  });
  expect(answer).toEqual({ ok: false, error: { code: 'unknown-call' } });
});
