import { create } from 'zustand';

export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'warning' | 'error';
  readonly text: string;
  /** Takes back what the notice tells of. */
  readonly undo?: () => void;
}

interface Notices {
  readonly list: readonly Notice[];
}

/** What the window has to say in passing; the newest is last. */
export const useNotices = create<Notices>(() => ({ list: [] }));

let lastId = 0;
const MOST = 4;

/** Says something to the clerk. `done` goes away by itself; the others stay until read. */
export function notify(notice: Omit<Notice, 'id'>): number {
  lastId += 1;
  const id = lastId;
  useNotices.setState(({ list }) => ({ list: [...list, { ...notice, id }].slice(-MOST) }));
  return id;
}

export function dismiss(id: number): void {
  useNotices.setState(({ list }) => ({ list: list.filter((notice) => notice.id !== id) }));
}

/** The newest notice that can be taken back. */
export function lastUndo(): Notice | undefined {
  return useNotices.getState().list.findLast((notice) => notice.undo !== undefined);
}

export function runUndo(notice: Notice): void {
  dismiss(notice.id);
  notice.undo?.();
}
