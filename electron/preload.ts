import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

import { CALL_CHANNEL, EVENT_CHANNEL } from './shell/address.ts';

type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(EVENT_CHANNEL, (_event: IpcRendererEvent, name: unknown, payload: unknown) => {
  for (const listener of listeners.get(String(name)) ?? []) listener(payload);
});

// All that the window can reach outside of itself: one call, one stream of events.
// What goes over is checked on the other side, against the contract.
//
// A dropped or pasted file goes over as its bytes, which the page reads from the
// `File` the system gave it. Its path (`webUtils.getPathForFile`) is asked nowhere:
// a call that took paths would let a page that was taken over read any file.
contextBridge.exposeInMainWorld('kesu', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on: (name: string, listener: Listener): (() => void) => {
    const own: Listener = (payload) => {
      listener(payload);
    };
    const ofName = listeners.get(name) ?? new Set();
    listeners.set(name, ofName.add(own));
    return () => {
      ofName.delete(own);
    };
  },
});
