/**
 * Where the program's pages live. `app:` is a scheme of our own: nothing on it
 * ever reaches a network, and it is an origin that no web page can have.
 */
export const SCHEME = 'app';
export const HOST = 'kesu';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const WINDOW_PAGE = `${ORIGIN}/index.html`;
export const PAPER_PAGE = `${ORIGIN}/paper.html`;

export const CALL_CHANNEL = 'kesu:call';
export const EVENT_CHANNEL = 'kesu:event';
