import { useRef, useState } from 'react';

interface Past<Value> {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
  /** What the last step was; steps of one kind right after each other are one. */
  readonly kind: string;
  readonly at: number;
}

export interface History<Value> {
  readonly change: (next: Value, kind?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Steps that belong together follow each other within this time, milliseconds. */
const TOGETHER = 1000;
const MOST = 200;

/** Steps that can be taken back and made again. `value` is kept elsewhere; a change from there begins anew. */
export function useHistory<Value>(value: Value, set: (value: Value) => void): History<Value> {
  const [past, setPast] = useState<Past<Value>>({ before: [], after: [], kind: '', at: 0 });
  // What this history has set last: another value came from elsewhere (a version that was taken, a discarded draft).
  const own = useRef(value);
  const foreign = own.current !== value;
  const { before, after } = foreign ? { before: [], after: [] } : past;

  function put(next: Value): void {
    own.current = next;
    set(next);
  }

  return {
    canUndo: before.length > 0,
    canRedo: after.length > 0,
    change(next, kind = '') {
      const now = performance.now();
      const together = !foreign && kind !== '' && kind === past.kind && now - past.at < TOGETHER && before.length > 0;
      setPast({ before: together ? before : [...before.slice(-MOST), value], after: [], kind, at: now });
      put(next);
    },
    undo() {
      const last = before.at(-1);
      if (last === undefined) return;
      setPast({ before: before.slice(0, -1), after: [value, ...after], kind: '', at: 0 });
      put(last);
    },
    redo() {
      const [next, ...rest] = after;
      if (next === undefined) return;
      setPast({ before: [...before, value], after: rest, kind: '', at: 0 });
      put(next);
    },
  };
}
