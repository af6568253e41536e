import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import { callsUnderWay } from '../api/client.ts';

/** Keeps what was typed up to now; answers whether it is kept. */
type Keep = () => Promise<boolean>;

/** Whoever holds something that was typed and is not kept yet. */
const holders = new Set<Keep>();

/**
 * Has `keep` asked before the window closes. The answer ends it, after having kept what is
 * there: a page that is left may still be on its way to the office.
 */
export function holdTyped(keep: Keep): () => void {
  holders.add(keep);
  return () => {
    void keep().finally(() => holders.delete(keep));
  };
}

/** Keeps all that was typed anywhere; answers whether all of it is kept. */
export async function keepAllTyped(): Promise<boolean> {
  const kept = await Promise.all([...holders].map((keep) => keep()));
  return kept.every(Boolean);
}

/** The same, and waits for every call that was made: what the clerk began is done before the window is gone. */
export async function settle(): Promise<boolean> {
  const kept = await keepAllTyped();
  await callsUnderWay();
  return kept;
}

/** True once all that was typed on the page before is kept, so that this page reads it back as it was left. */
export function useEarlierKept(): boolean {
  const [kept, setKept] = useState(holders.size === 0);
  useEffect(() => {
    let here = true;
    // What could not be kept must not hold the page up: it is shown as far as it is there.
    void keepAllTyped().finally(() => {
      if (here) setKept(true);
    });
    return () => {
      here = false;
    };
  }, []);
  return kept;
}

/** For a field that is kept when it is left: the window may close before. */
export function useKeptOnClosing(keep: () => void): void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    latest.current = keep;
  });
  useEffect(
    () =>
      holdTyped(() => {
        latest.current();
        return Promise.resolve(true);
      }),
    [],
  );
}
