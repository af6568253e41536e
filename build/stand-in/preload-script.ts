/** Name under which the page finds its way out before the preload has run; gone afterwards. */
export const INVOKE = '__standInInvoke';
/** Symbol under which the stand-in finds the preload's listeners. */
export const RECEIVE = 'kesu.stand-in.receive';

/** The preload as the first script of the page: with a `require` that knows `electron` and nothing else, as in a sandbox. */
export function preloadScript(preload: string, { asksBeforeClosing }: { readonly asksBeforeClosing: boolean }): string {
  return `(() => {
  if (window.top !== window) return;
  if (${String(asksBeforeClosing)}) window.addEventListener('beforeunload', (event) => event.preventDefault());
  const invoke = window[${JSON.stringify(INVOKE)}];
  delete window[${JSON.stringify(INVOKE)}];
  const listeners = new Map();
  Object.defineProperty(window, Symbol.for(${JSON.stringify(RECEIVE)}), {
    value: (channel, parameters) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...parameters);
    },
  });
  // Between the page and the preload nothing is shared: functions are proxied, promises followed, all else is copied.
  const cross = (value) => {
    if (typeof value === 'function') return (...parameters) => cross(value(...parameters.map(cross)));
    if (value instanceof Promise) return value.then(cross);
    if (value === null || typeof value !== 'object') return value;
    if ([Object.prototype, null].includes(Object.getPrototypeOf(value)))
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cross(part)]));
    return Array.isArray(value) ? value.map(cross) : structuredClone(value);
  };
  // To the main process goes what a process of Node knows too.
  const holdsFile = (value) =>
    value instanceof Blob ||
    (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && Object.values(value).some(holdsFile));
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) =>
        Object.defineProperty(window, name, { value: Object.freeze(cross(api)), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel, ...parameters) => {
        if (holdsFile(parameters)) throw new Error('An object could not be cloned.');
        return invoke(channel, parameters);
      },
      on: (channel, listener) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
        return electron.ipcRenderer;
      },
    },
  };
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('a sandboxed preload has no ' + name);
  };
  const module = { exports: {} };
  (function (require, module, exports) {
${preload}
  })(require, module, module.exports);
})();`;
}
