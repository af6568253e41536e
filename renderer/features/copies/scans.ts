import { create } from 'zustand';

import type { CallError } from '../../../electron/contract/errors.ts';
import type { CopyMark, Scanned } from '../../../electron/contract/copies.ts';
import { call } from '../../api/client.ts';

/** What a scan does: opens the case, or says something of the copy. */
export type ScanMode = 'open' | CopyMark;

export interface Scan {
  /** Tells two scans of the same code apart; rises. */
  readonly key: number;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly mode: ScanMode;
  /** Null until the office has answered. */
  readonly result: Scanned | null;
  readonly error: CallError | null;
  readonly undone: boolean;
}

interface Scans {
  /** Newest first. */
  readonly list: readonly Scan[];
  readonly mode: ScanMode;
}

/** What was scanned since the window came up. */
export const useScans = create<Scans>(() => ({ list: [], mode: 'returned' }));

const MOST = 1000;
/** As many as the office takes at once. */
const AT_ONCE = 200;

let lastKey = 0;
let asking = false;

/** Takes a code in; the office is told of all that came in the meantime at once, in their order. */
export function takeScan(text: string, answered: (scan: Scan) => void, now = Date.now()): void {
  lastKey += 1;
  const { mode } = useScans.getState();
  const scan: Scan = { key: lastKey, text, at: now, mode, result: null, error: null, undone: false };
  useScans.setState(({ list }) => ({ list: [scan, ...list].slice(0, MOST) }));
  listeners.set(scan.key, answered);
  void ask();
}

const listeners = new Map<number, (scan: Scan) => void>();

async function ask(): Promise<void> {
  if (asking) return;
  asking = true;
  try {
    for (let waiting = nextWaiting(); waiting.length > 0; waiting = nextWaiting()) await askFor(waiting);
  } finally {
    asking = false;
  }
}

/** The oldest that were not asked about, as far as they mean the same. */
function nextWaiting(): readonly Scan[] {
  const waiting = useScans.getState().list.filter(({ result, error }) => result === null && error === null);
  const oldest = waiting.at(-1);
  const others = waiting.toReversed();
  const end = others.findIndex(({ mode }) => mode !== oldest?.mode);
  return others.slice(0, Math.min(end < 0 ? others.length : end, AT_ONCE));
}

async function askFor(scans: readonly Scan[]): Promise<void> {
  const mode = scans[0]?.mode ?? 'open';
  const answer = await call('copies.scan', {
    texts: scans.map(({ text }) => text.slice(0, 400)),
    mark: mode === 'open' ? null : mode,
    on: '',
    to: '',
    note: '',
  });
  for (const [at, scan] of scans.entries()) {
    const result = answer.ok ? (answer.value.scans[at] ?? null) : null;
    const error: CallError | null = answer.ok ? (result ? null : { code: 'internal' }) : answer.error;
    changeScan(scan.key, { result, error });
    listeners.get(scan.key)?.({ ...scan, result, error });
    listeners.delete(scan.key);
  }
}

export function changeScan(key: number, changes: Partial<Pick<Scan, 'result' | 'error' | 'undone'>>): void {
  useScans.setState(({ list }) => ({ list: list.map((scan) => (scan.key === key ? { ...scan, ...changes } : scan)) }));
}

export function chooseMode(mode: ScanMode): void {
  useScans.setState({ mode });
}

/** Takes the answered ones off the list. */
export function clearScans(): void {
  useScans.setState(({ list }) => ({ list: list.filter(({ result, error }) => result === null && error === null) }));
}
