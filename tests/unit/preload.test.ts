import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { build } from 'vite';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { preloadConfig } from '../../build/vite/preload.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../electron/shell/address.ts';

/** What the page finds. */
interface Bridge {
  call(...parameters: readonly unknown[]): Promise<unknown>;
  on(name: string, listener: (...parameters: readonly unknown[]) => void): () => void;
}

let script = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-preload-'));
  try {
    await build(preloadConfig(folder));
    script = readFileSync(join(folder, 'preload.cjs'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Runs the built preload with as much of Electron as a sandboxed one has, and writes down what it takes of it. */
function run() {
  const touched = new Set<string>();
  const required = new Set<string>();
  const exposed = new Map<string, Bridge>();
  const invoked: unknown[][] = [];
  const heard = new Map<string, (event: unknown, ...parameters: unknown[]) => void>();
  const noted = <Part extends object>(name: string, part: Part): Part =>
    new Proxy(part, {
      get(target, key, receiver) {
        touched.add(`${name}.${String(key)}`);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const parts: Record<string, object> = {
    contextBridge: noted('contextBridge', {
      exposeInMainWorld: (name: string, api: Bridge) => exposed.set(name, api),
    }),
    ipcRenderer: noted('ipcRenderer', {
      invoke: (...parameters: unknown[]) => {
        invoked.push(parameters);
        return Promise.resolve('answer');
      },
      on: (channel: string, listener: (event: unknown, ...parameters: unknown[]) => void) =>
        heard.set(channel, listener),
    }),
  };
  const electron = new Proxy(parts, {
    get(target, key) {
      const part = typeof key === 'string' && Object.hasOwn(target, key) ? target[key] : undefined;
      if (!part) touched.add(String(key));
      return part;
    },
  });
  const require = (name: string): unknown => {
    required.add(name);
    if (name !== 'electron') throw new Error(`a sandboxed preload has no ${name}`);
    return electron;
  };
  const module = { exports: {} };
  runInNewContext(script, { require, module, exports: module.exports });
  const bridge = exposed.get('kesu');
  if (!bridge) throw new Error('the preload gives the page nothing');
  return { touched, required, exposed, invoked, heard, bridge };
}

describe('the preload', () => {
  test('gives the page one call and one stream of events, and takes no more of Electron than these need', () => {
    const { touched, required, exposed, bridge } = run();
    expect([...exposed.keys()]).toEqual(['kesu']);
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'on']);
    expect([...required]).toEqual(['electron']);
    void bridge.call('office.status', {});
    // No path of a file, no clipboard, no other channel.
    expect([...touched].toSorted()).toEqual([
      'contextBridge.exposeInMainWorld',
      'ipcRenderer.invoke',
      'ipcRenderer.on',
    ]);
  });

  test('calls on one channel, with a name and an input and nothing else', async () => {
    const { invoked, bridge } = run();
    const bytes = new Uint8Array(1_000_000).fill(7);
    const input = { caseId: 1, name: 'a.png', bytes };
    expect(await bridge.call('attachments.addBytes', input, 'another', 'channel')).toBe('answer');
    expect(invoked).toEqual([[CALL_CHANNEL, 'attachments.addBytes', input]]);
    // The very bytes, not a copy of them.
    expect(invoked.flat()[2]).toBe(input);
  });

  test('lets the page hear what is told, never the event with its way back to the main process', () => {
    const { heard, bridge } = run();
    expect([...heard.keys()]).toEqual([EVENT_CHANNEL]);
    const told: unknown[][] = [];
    const stop = bridge.on('office.changed', (...parameters) => told.push([...parameters]));
    onTestFinished(stop);
    const event = { sender: 'ipcRenderer', ports: [] };
    heard.get(EVENT_CHANNEL)?.(event, 'office.changed', { areas: ['cases'] });
    heard.get(EVENT_CHANNEL)?.(event, 'job.progress', {});
    expect(told).toEqual([[{ areas: ['cases'] }]]);
    stop();
    heard.get(EVENT_CHANNEL)?.(event, 'office.changed', { areas: ['cases'] });
    expect(told).toHaveLength(1);
  });
});
