import { createContext, useContext, useId, useLayoutEffect, type ReactNode } from 'react';
import { create } from 'zustand';

/** Dialogs lie over the page in layers; only what is in the topmost hears commands. */
export const useLayers = create<{ readonly ids: readonly string[] }>(() => ({ ids: [] }));

const Layer = createContext('');

/** Name of the layer in which a component stands; `''` is the page itself. */
export function useLayer(): string {
  return useContext(Layer);
}

export function topLayer(): string {
  return useLayers.getState().ids.at(-1) ?? '';
}

export function CommandLayer({ children }: { readonly children: ReactNode }) {
  const id = useId();
  // With the dialog itself, not some time after it: a command that the palette runs must find the page on top.
  useLayoutEffect(() => {
    useLayers.setState(({ ids }) => ({ ids: [...ids, id] }));
    return () => {
      useLayers.setState(({ ids }) => ({ ids: ids.filter((each) => each !== id) }));
    };
  }, [id]);
  return <Layer value={id}>{children}</Layer>;
}
