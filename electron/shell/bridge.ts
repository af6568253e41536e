import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';

import type { EventName, EventPayload } from '../contract/events.ts';
import type { Answer } from '../core/dispatch.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './address.ts';
import { mayCall } from './window-policy.ts';

interface BridgeOptions {
  readonly mainWindow: () => BrowserWindow | undefined;
  readonly answer: (name: unknown, input: unknown) => Promise<Answer>;
  readonly tell: (what: string) => void;
}

/** The one door between window and office: every call, and who may make it. */
export function openBridge({ mainWindow, answer, tell }: BridgeOptions): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown): Answer | Promise<Answer> => {
    if (!mayCall(senderOf(event, mainWindow()))) {
      tell('call from a stranger refused');
      return { ok: false, error: { code: 'unknown-call' } };
    }
    return answer(name, input);
  });
}

export function sendEvent<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload);
}

function senderOf(event: IpcMainInvokeEvent, window: BrowserWindow | undefined) {
  const frame = event.senderFrame;
  return {
    address: frame?.url ?? '',
    isMainFrame:
      frame !== null &&
      frame.parent === null &&
      window !== undefined &&
      !window.isDestroyed() &&
      event.sender === window.webContents,
  };
}
