import { useEffect } from 'react';

/** A page has its fields sooner than that, or it has none of that name. */
const COMES_WITHIN_MS = 4000;

/**
 * Puts the cursor into the field of that name, as soon as the page has it: for doors that lead to one field of another
 * page. A field that cannot be typed into, or is not there, leaves the page as it opens anyway.
 */
export function useFocusOnField(name: string | undefined): void {
  useEffect(() => {
    if (name === undefined || name === '') return undefined;
    const quoted = `"${CSS.escape(name)}"`;
    const found = (): HTMLElement | null =>
      document.querySelector<HTMLElement>(`[name=${quoted}], [data-field=${quoted}] input`);
    let frame = 0;
    const tryIt = (): void => {
      if (found() === null) return;
      stop();
      // A dialog puts the cursor into its first field as it opens; this one is asked for.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => found()?.focus());
      });
    };
    const observer = new MutationObserver(tryIt);
    const timer = setTimeout(stop, COMES_WITHIN_MS);
    function stop(): void {
      observer.disconnect();
      clearTimeout(timer);
    }
    observer.observe(document.body, { childList: true, subtree: true });
    tryIt();
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [name]);
}
