import { QueryClient } from '@tanstack/react-query';

import { isTouched, type Area } from './areas.ts';
import { listen } from './client.ts';

/**
 * Answers stay true until the office says that something changed, so nothing is
 * asked again by time, by focus or by network: there is no network.
 */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

/** Asks again for what is on the screen and touched; forgets what is touched and not shown. */
export function invalidateAreas(cache: QueryClient, areas: readonly Area[]): void {
  void cache.invalidateQueries({ predicate: ({ queryKey }) => isTouched(String(queryKey[0]), areas) });
}

/** Keeps the cache true; the answer stops. */
export function followOffice(cache: QueryClient): () => void {
  return listen('office.changed', ({ areas }) => {
    invalidateAreas(cache, areas);
  });
}

/**
 * Says on the page itself that an answer is awaited (`data-asking`), so that whoever looks at it from outside (a
 * picture for the manual, a test) knows when it is whole; the answer stops.
 */
export function showAsking(cache: QueryClient, root: HTMLElement): () => void {
  const show = (): void => {
    root.toggleAttribute('data-asking', cache.isFetching() > 0);
  };
  show();
  return cache.getQueryCache().subscribe(show);
}
