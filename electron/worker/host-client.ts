import type { Host } from '../core/host.ts';
import { errorOf, type Failure, type FromWorker, type HostDuty } from './messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface HostClient {
  readonly duties: Host;
  answered(id: number, value: unknown): void;
  failed(id: number, failure: Failure): void;
}

/** The worker's side of the host port: each duty is a message to the main process and a promise for its answer. */
export function createHostClient(tell: (message: FromWorker) => void): HostClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function ask<Duty extends HostDuty>(duty: Duty): Host[Duty] {
    const send = (...parameters: readonly unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        tell({ kind: 'host', id: last, duty, parameters });
      });
    // Both ends are written against `Host`; only the message between them has no types.
    return send as Host[Duty];
  }

  function take(id: number): Waiting | undefined {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  }

  return {
    duties: {
      chooseFileToOpen: ask('chooseFileToOpen'),
      chooseFileToSave: ask('chooseFileToSave'),
      resolveFile: ask('resolveFile'),
      makePdf: ask('makePdf'),
      drawPages: ask('drawPages'),
      dropPdf: ask('dropPdf'),
      print: ask('print'),
      listPrinters: ask('listPrinters'),
      readPrinters: ask('readPrinters'),
      writePrinters: ask('writePrinters'),
      setPrintersAside: ask('setPrintersAside'),
      revealFile: ask('revealFile'),
    },
    answered: (id, value) => take(id)?.resolve(value),
    failed: (id, failure) => take(id)?.reject(errorOf(failure)),
  };
}
