import { useCallback } from 'react';
import { create } from 'zustand';

import { isRoot, rootOf, type Place, type RootName } from './places.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What a page wants to find again when the clerk comes back to it: the line, the filter, the month. */
export type Memory = Readonly<Record<string, Json>>;

export interface Entry {
  /** Tells two visits of the same place apart. */
  readonly key: number;
  readonly place: Place;
  readonly memory: Memory;
}

interface Navigation {
  /** From the bottom (a place of the navigation) up to what is on the screen. Never empty. */
  readonly entries: readonly Entry[];
  /** Memories of the bottom places, for the next visit. */
  readonly left: Readonly<Partial<Record<RootName, Memory>>>;
  readonly nextKey: number;
}

const start: Navigation = { entries: [{ key: 1, place: { name: 'today' }, memory: {} }], left: {}, nextKey: 2 };

/** Where the clerk is, as data: it can be kept and brought back. */
export const useNavigation = create<Navigation>(() => start);

function remembered(state: Navigation): Navigation['left'] {
  const bottom = state.entries[0];
  return bottom && isRoot(bottom.place.name) ? { ...state.left, [bottom.place.name]: bottom.memory } : state.left;
}

/** Asked before the page is left; false: not now, `leave` may be called later. */
type Guard = (leave: () => void) => boolean;
let guard: Guard | undefined;

/** Has the page asked before the clerk leaves it; the answer ends it. */
export function guardLeaving(asks: Guard): () => void {
  guard = asks;
  return () => {
    if (guard === asks) guard = undefined;
  };
}

function leaving(step: () => void): void {
  if (guard === undefined || guard(step)) step();
}

export const navigation = {
  /** To a place of the navigation, as it was left; what was open over it is closed. */
  go(place: Place): void {
    leaving(() => {
      useNavigation.setState((state) => {
        const left = remembered(state);
        const memory = isRoot(place.name) ? (left[place.name] ?? {}) : {};
        return { left, entries: [{ key: state.nextKey, place, memory }], nextKey: state.nextKey + 1 };
      });
    });
  },
  /** Opens a place over the present one; `back` returns to it as it was. */
  open(place: Place): void {
    leaving(() => {
      useNavigation.setState((state) => ({
        entries: [...state.entries, { key: state.nextKey, place, memory: {} }],
        nextKey: state.nextKey + 1,
      }));
    });
  },
  /** Puts a place where the present one is: the next case, the case that a draft became. */
  replace(place: Place): void {
    leaving(() => {
      useNavigation.setState((state) => ({
        left: remembered(state),
        entries: [...state.entries.slice(0, -1), { key: state.nextKey, place, memory: {} }],
        nextKey: state.nextKey + 1,
      }));
    });
  },
  /** One place back; from a bottom place to Today. */
  back(): void {
    const { entries } = useNavigation.getState();
    if (entries.length > 1) {
      leaving(() => {
        useNavigation.setState({ entries: entries.slice(0, -1) });
      });
      return;
    }
    if (entries[0]?.place.name !== 'today') navigation.go({ name: 'today' });
  },
  remember(entryKey: number, name: string, value: Json): void {
    useNavigation.setState((state) => ({
      entries: state.entries.map((entry) =>
        entry.key === entryKey ? { ...entry, memory: { ...entry.memory, [name]: value } } : entry,
      ),
    }));
  },
  /** Tells the place below the present one something it will find when the clerk comes back: the case now chosen. */
  rememberBelow(name: string, value: Json): void {
    const below = useNavigation.getState().entries.at(-2);
    if (below) navigation.remember(below.key, name, value);
  },
  restart(): void {
    useNavigation.setState(start);
  },
};

export function currentEntry(state: Navigation): Entry {
  const entry = state.entries.at(-1);
  if (!entry) throw new Error('the navigation is never empty');
  return entry;
}

/** The entry of the navigation that is marked. */
export function useRoot(): RootName {
  return useNavigation((state) => rootOf(state.entries[0]?.place ?? { name: 'today' }));
}

/**
 * State of a page that is there again when the clerk comes back (Esc from a case,
 * another place and back). Only for pages; a new visit by `open` starts with `initial`.
 */
export function usePlaceMemory<Value extends Json>(
  name: string,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const key = useNavigation((state) => currentEntry(state).key);
  const value = useNavigation((state) => currentEntry(state).memory[name]);
  const set = useCallback(
    (next: Value) => {
      navigation.remember(key, name, next);
    },
    [key, name],
  );
  // Written only by the setter above, with the same type.
  return [value === undefined ? initial : (value as Value), set];
}
