import type { OnBeforeRequestListenerDetails } from 'electron';
import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright-core';

import { toReal } from './address.ts';
import type { StandInRecord } from './state.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;
export type BeforeRequest = (
  details: Pick<OnBeforeRequestListenerDetails, 'url' | 'resourceType'>,
) => Promise<{ readonly cancel: boolean }>;

export interface NetworkRules {
  /** Handler of a scheme, as given to `protocol.handle`. */
  readonly handler: (scheme: string) => SchemeHandler | undefined;
  readonly beforeRequest: BeforeRequest;
  /** Whether a page may go to an address by itself (`will-navigate`). */
  readonly mayNavigate: (page: Page, address: string) => boolean;
}

/** All that a browser asks for comes here, also from windows that nobody wanted. Nothing ever reaches a network. */
export async function closeNetwork(context: BrowserContext, rules: NetworkRules, record: StandInRecord): Promise<void> {
  await context.route('**/*', (route, request) => answer(route, request, rules, record));
  await context.routeWebSocket(/.*/, (socket) => {
    record.requests.stopped.push(socket.url());
    void socket.close();
  });
}

async function answer(route: Route, request: PageRequest, rules: NetworkRules, record: StandInRecord): Promise<void> {
  const address = toReal(request.url());
  const stop = async (reason: string): Promise<void> => {
    record.requests.stopped.push(address);
    await route.abort(reason);
  };
  try {
    const page = pageOf(request);
    // Aborted so that the page stays where it is, as a prevented navigation does.
    if (page && request.isNavigationRequest() && !rules.mayNavigate(page, address)) return await stop('aborted');
    const { cancel } = await rules.beforeRequest({ url: address, resourceType: resourceType(request) });
    if (cancel) return await stop('blockedbyclient');
    const scheme = new URL(address).protocol.slice(0, -1);
    const handler = rules.handler(scheme);
    if (!handler) return await stop('blockedbyclient');

    const response = await handler(new Request(address, { method: request.method() }));
    record.requests.answered.push(address);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch {
    // The page went away in the meantime.
    await route.abort('failed').catch(() => undefined);
  }
}

function pageOf(request: PageRequest): Page | undefined {
  try {
    const frame = request.frame();
    return frame.parentFrame() === null ? frame.page() : undefined;
  } catch {
    return undefined; // navigation of a window that is only being made
  }
}

function resourceType(request: PageRequest): OnBeforeRequestListenerDetails['resourceType'] {
  switch (request.resourceType()) {
    case 'document':
      return request.frame().parentFrame() === null ? 'mainFrame' : 'subFrame';
    case 'stylesheet':
      return 'stylesheet';
    case 'script':
      return 'script';
    case 'image':
      return 'image';
    case 'font':
      return 'font';
    case 'fetch':
    case 'xhr':
      return 'xhr';
    case 'ping':
      return 'ping';
    case 'media':
      return 'media';
    case 'websocket':
      return 'webSocket';
    default:
      return 'other';
  }
}
