import { navigation } from '../../app/navigation.ts';

/** F6 and F7: the cases around this one in the list it was opened from. */
export function useNeighbours(id: number, neighbours: readonly number[] | undefined) {
  const at = neighbours?.indexOf(id) ?? -1;
  const step = (to: number | undefined) =>
    to === undefined
      ? undefined
      : () => {
          navigation.replace({ name: 'case', id: to, ...(neighbours ? { ids: neighbours } : {}) });
          navigation.rememberBelow('chosen', to);
        };
  return {
    'case.previous': step(at > 0 ? neighbours?.[at - 1] : undefined),
    'case.next': step(at >= 0 ? neighbours?.[at + 1] : undefined),
  } as const;
}
