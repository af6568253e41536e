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
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel, ...parameters) => invoke(channel, parameters),
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
