import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';

import type { CallOutput } from '../../../../electron/contract/calls.ts';
import type { Locale } from '../../../../electron/contract/shapes.ts';
import { createCache, followOffice } from '../../../../renderer/api/cache.ts';
import { OfficeContext, type OfficeStatus } from '../../../../renderer/api/use-office.ts';
import { navigation } from '../../../../renderer/app/navigation.ts';
import { Texts } from '../../../../renderer/app/texts.tsx';
import { useNotices } from '../../../../renderer/ui/notices.ts';
import { testOffice, type TestOffice } from '../../../support/office.ts';

// jsdom has no idle time; what waits for it comes next.
window.requestIdleCallback ??= (work) => window.setTimeout(work);
window.cancelIdleCallback ??= (waiting) => {
  window.clearTimeout(waiting);
};

// What is waited for comes from a real office; a second is short where two others test on the same processor.
configure({ asyncUtilTimeout: 10_000 });

type PlaceStatus = CallOutput<'place.status'>;

interface Bridge {
  /** How many listen to the office now. */
  readonly listeners: () => number;
  /** Every call that was made, in order. */
  readonly asked: readonly string[];
  /** Says something to the window as the office would. */
  readonly tell: (name: string, payload: unknown) => void;
}

const openPlace: PlaceStatus = { problem: null, folder: '/data/kesu', detail: '', changeable: true };

/** Puts a real office behind `window.kesu`, as the preload does; `place` answers what the shell answers. */
export function bridgeTo(test: TestOffice, place: () => PlaceStatus = () => openPlace): Bridge {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const asked: string[] = [];
  let told = 0;

  function tell(name: string, payload: unknown): void {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  }

  async function call(name: string, input: unknown): Promise<unknown> {
    asked.push(name);
    if (name === 'place.status') return { ok: true, value: place() };
    if (name === 'place.retry') return { ok: true, value: { open: place().problem === null } };
    if (name === 'menu.set') return { ok: true, value: {} };
    if (name === 'place.reveal') return { ok: true, value: {} };
    const answer = await test.office.dispatch(name, structuredClone(input));
    for (const event of test.events.slice(told)) tell(event.name, event.payload);
    told = test.events.length;
    return structuredClone(answer);
  }

  Object.defineProperty(window, 'kesu', {
    configurable: true,
    value: {
      call,
      on(name: string, listener: (payload: unknown) => void) {
        const ofName = listeners.get(name) ?? new Set();
        listeners.set(name, ofName.add(listener));
        return () => {
          ofName.delete(listener);
        };
      },
    },
  });
  return { asked, tell, listeners: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0) };
}

/** Draws something as it stands in the window: with texts, cache and an open office. */
export async function drawInWindow(
  content: ReactNode,
  { test, locale = 'zh-TW' }: { readonly test?: TestOffice; readonly locale?: Locale } = {},
): Promise<RenderResult & { readonly test: TestOffice; readonly bridge: Bridge; readonly office: OfficeStatus }> {
  const here = test ?? (await testOffice());
  const bridge = bridgeTo(here);
  const office = await here.do('office.status', {});
  const cache = createCache();
  const stop = followOffice(cache);
  afterDrawing(stop);
  const drawn = render(
    <Texts locale={locale}>
      <QueryClientProvider client={cache}>
        <OfficeContext value={office}>{content}</OfficeContext>
      </QueryClientProvider>
    </Texts>,
  );
  return { ...drawn, test: here, bridge, office };
}

/** Leaves nothing of one test for the next. */
export function afterDrawing(stop: () => void = () => undefined): void {
  onTestFinished(() => {
    cleanup();
    stop();
    navigation.restart();
    useNotices.setState({ list: [] });
    localStorage.clear();
  });
}

interface KeyOptions {
  readonly code?: string;
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** Presses a key where the focus is; answers whether the window took it for itself. */
export function press(key: string, options: KeyOptions = {}): boolean {
  const target = document.activeElement ?? document.body;
  return !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
}
