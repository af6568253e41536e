import type { WebContentsPrintOptions } from 'electron';

import { paperSizes, type PrintJobOptions } from '../contract/print-options.ts';

/**
 * Options of one print job, in the units that printing takes: micrometres.
 * The size is always said (left out it would be A4, whatever lies in the
 * printer), and the margins are in the page's own CSS.
 */
export function jobOptions({ device, size, landscape }: PrintJobOptions): WebContentsPrintOptions {
  const { width, height } = paperSizes[size];
  return {
    silent: true,
    printBackground: true,
    color: true,
    margins: { marginType: 'none' },
    landscape,
    pageSize: { width, height },
    scaleFactor: 100,
    pagesPerSheet: 1,
    collate: false,
    copies: 1,
    ...(device === '' ? {} : { deviceName: device }),
  };
}
