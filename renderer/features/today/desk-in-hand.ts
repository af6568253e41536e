import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

import { usePlaceMemory } from '../../app/navigation.ts';

/** Where a line stood, so that its place is found again when it is gone. A type, so that a page can remember it. */
// oxlint-disable-next-line typescript/consistent-type-definitions -- an interface is no JSON to the compiler
type Left = { readonly door: string; readonly list: string; readonly inList: number; readonly onPage: number };

const NOWHERE: Left = { door: '', list: '', inList: 0, onPage: 0 };

const doorsOf = (desk: HTMLElement | null): readonly HTMLElement[] => [
  ...(desk?.querySelectorAll<HTMLElement>('[data-door]') ?? []),
];
const listOf = (door: HTMLElement): string => door.closest('ul')?.ariaLabel ?? '';

/**
 * The page can be read by the arrows at once, from the line at which it was left. What was
 * done is gone from its list: then the line that came into its place is in hand, or the last of the list.
 */
export function useDeskInHand(
  ready: boolean,
  resting: boolean,
): { readonly desk: RefObject<HTMLDivElement | null>; readonly onFocus: (event: FocusEvent<HTMLElement>) => void } {
  const desk = useRef<HTMLDivElement>(null);
  const inHand = useRef<HTMLElement>(null);
  const given = useRef(false);
  const [left, leave] = usePlaceMemory<Left>('door', NOWHERE);

  function give(): void {
    given.current = true;
    find(doorsOf(desk.current), left)?.focus({ preventScroll: left.door === '' });
    given.current = false;
  }

  useEffect(() => {
    // The frame puts a new page in hand as a whole; who is elsewhere stays there.
    if (!ready || document.activeElement?.contains(desk.current) !== true) return;
    give();
    // Only when the page comes up: while it is there, the clerk has it in hand.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ready]);

  useEffect(() => {
    // After each drawing: the line in hand may have gone with it.
    if (!ready || resting || inHand.current === null || inHand.current.isConnected) return;
    inHand.current = null;
    if (document.activeElement === null || document.activeElement === document.body) give();
  });

  return {
    desk,
    onFocus: ({ target }) => {
      const { door } = target.dataset;
      if (door === undefined) return;
      inHand.current = target;
      // The line that the page itself put in hand was not chosen by anybody.
      if (given.current && left.door === '') return;
      const all = doorsOf(desk.current);
      const list = listOf(target);
      const inList = all.filter((one) => listOf(one) === list).indexOf(target);
      leave({ door, list, inList, onPage: all.indexOf(target) });
    },
  };
}

function find(doors: readonly HTMLElement[], { door, list, inList, onPage }: Left): HTMLElement | undefined {
  const same = doors.find(({ dataset }) => dataset['door'] === door);
  if (same) return same;
  const among = doors.filter((one) => list !== '' && listOf(one) === list);
  return among[Math.min(inList, among.length - 1)] ?? doors[Math.min(onPage, doors.length - 1)] ?? doors[0];
}
