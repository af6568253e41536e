import { HOST, SCHEME, WINDOW_PAGE } from './address.ts';

/** True for addresses of the program itself. Compares parts, never prefixes: `app://kesu.example` is somebody else. */
export function isOurs(address: string): boolean {
  const url = parse(address);
  return (
    url !== undefined &&
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** Requests that may go on; everything else is cancelled before it leaves the process. */
export function mayRequest(address: string): boolean {
  const url = parse(address);
  if (!url) return false;
  if (url.protocol === `${SCHEME}:`) return isOurs(address);
  // Made by the page out of its own data; nothing is fetched.
  if (url.protocol === 'data:') return true;
  if (url.protocol === 'blob:') return isOurs(url.pathname);
  return false;
}

/** The window stays on its page. Its own sections are in the hash, which is no navigation. */
export function mayNavigate(address: string): boolean {
  const url = parse(address);
  if (!url || !isOurs(address)) return false;
  url.hash = '';
  url.search = '';
  return url.href === WINDOW_PAGE;
}

export interface Sender {
  /** Address of the frame that called; empty when the frame is gone. */
  readonly address: string;
  /** Whether it is the top frame of the program's window. */
  readonly isMainFrame: boolean;
}

/** Only the program's own page, in the main frame of the main window, may call the office. */
export function mayCall(sender: Sender): boolean {
  return sender.isMainFrame && isOurs(sender.address);
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
