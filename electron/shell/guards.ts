import { app, type Session, type WebContents } from 'electron';

import { mayNavigate, mayRequest } from './window-policy.ts';

/** Closes a session: no network, no permission, no download. */
export function guardSession(session: Session, tell: (what: string) => void): void {
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const cancel = !mayRequest(url);
    // Without the address: it may hold what the clerk typed.
    if (cancel) tell(`request cancelled (${resourceType})`);
    answer({ cancel });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  // No look-up of names either, not even for the spell checker's dictionaries.
  session.setSpellCheckerEnabled(false);
}

/** Every page there will ever be: it stays where it is, opens nothing and embeds nothing. */
export function guardAllPages(tell: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    guardPage(contents, tell);
  });
}

function guardPage(contents: WebContents, tell: (what: string) => void): void {
  contents.setWindowOpenHandler(() => {
    tell('new window refused');
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (mayNavigate(event.url)) return;
    tell('navigation refused');
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}
