import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';

import { topLayer, useLayer } from '../../ui/command-layer.tsx';
import type { CommandId } from './table.ts';

/** What a page can do now: a function, or one with its own name for the footer (送質量管理部). */
export type Handler = (() => void) | { readonly run: () => void; readonly enabled?: boolean; readonly label?: string };

export type Handlers = { readonly [Id in CommandId]?: Handler | undefined };

interface Offer {
  readonly layer: string;
  readonly label: string | undefined;
  readonly run: () => void;
}

interface Offers {
  /** The last page that offered a command carries it out. */
  readonly byId: Readonly<Record<string, readonly Offer[]>>;
}

export const useOffers = create<Offers>(() => ({ byId: {} }));

/** The offer in the topmost layer, which alone hears commands. */
export function offerOf(id: string): Offer | undefined {
  if (!Object.hasOwn(useOffers.getState().byId, id)) return undefined;
  const layer = topLayer();
  return useOffers.getState().byId[id]?.findLast((offer) => offer.layer === layer);
}

/**
 * Offers what this page can do: `useCommandHandlers({ 'form.save': save })`.
 * The functions may be new with each drawing; a command that cannot be done now is
 * left out, undefined or `enabled: false`.
 */
export function useCommandHandlers(handlers: Handlers): void {
  const layer = useLayer();
  const latest = useRef<Handlers>(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  // The store hears only of what the footer would show differently.
  const shape = JSON.stringify(Object.entries(handlers).flatMap(([id, handler]) => describe(id, handler)));

  useEffect(() => {
    const mine = (JSON.parse(shape) as readonly (readonly [CommandId, string | null])[]).map(([id, label]) => {
      const offer: Offer = {
        layer,
        label: label ?? undefined,
        run: () => {
          const handler = latest.current[id];
          if (typeof handler === 'function') handler();
          else handler?.run();
        },
      };
      return [id, offer] as const;
    });
    useOffers.setState(({ byId }) => {
      const all: Record<string, readonly Offer[]> = { ...byId };
      for (const [id, offer] of mine) all[id] = [...(all[id] ?? []), offer];
      return { byId: all };
    });
    return () => {
      const gone = new Set(mine.map(([, offer]) => offer));
      useOffers.setState(({ byId }) => ({
        byId: Object.fromEntries(
          Object.entries(byId).map(([id, offers]) => [id, offers.filter((offer) => !gone.has(offer))]),
        ),
      }));
    };
  }, [shape, layer]);
}

function describe(id: string, handler: Handler | undefined): (readonly [string, string | null])[] {
  if (handler === undefined) return [];
  if (typeof handler === 'function') return [[id, null]];
  return handler.enabled === false ? [] : [[id, handler.label ?? null]];
}
