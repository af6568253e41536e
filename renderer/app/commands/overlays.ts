import { create } from 'zustand';

/** What the frame itself may lay over the page. */
export const useOverlays = create<{ readonly open: 'none' | 'palette' | 'keys' }>(() => ({ open: 'none' }));

export function closeOverlay(): void {
  useOverlays.setState({ open: 'none' });
}

export const SEARCH_ID = 'kesu-search';

export function focusSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}
