/** What the preload puts on the window: one call, one event channel. */
export interface KesuBridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Listens to an event of the office; the answer stops listening. */
  readonly on: (name: string, listener: (payload: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly kesu: KesuBridge;
  }
}
