import type { WebContentsPrintOptions } from 'electron';

import { paperSizes, type PrintJobOptions } from '../contract/print-options.ts';

/**
 * Options of one print job, in the units that printing takes: micrometres.
 *
 * The size is always said (left out it would be A4, whatever lies in the printer), or it is the driver's own form; both
 * together are not possible. Margins are in the page's own CSS, and so is every enlargement: the page is laid out in the
 * size that is said here, so that Chromium neither shrinks nor centres it.
 */
export function jobOptions({ device, size, landscape, media, dpi = 0 }: PrintJobOptions): WebContentsPrintOptions {
  return {
    silent: true,
    printBackground: true,
    color: true,
    margins: { marginType: 'none' },
    landscape,
    ...formOf(size, landscape, media),
    scaleFactor: 100,
    pagesPerSheet: 1,
    collate: false,
    copies: 1,
    ...(dpi === 0 ? {} : { dpi: { horizontal: dpi, vertical: dpi } }),
    ...(device === '' ? {} : { deviceName: device }),
  };
}

function formOf(
  size: PrintJobOptions['size'],
  landscape: boolean,
  media: PrintJobOptions['media'],
): Pick<WebContentsPrintOptions, 'pageSize' | 'usePrinterDefaultPageSize'> {
  if (media === undefined) {
    const { width, height } = paperSizes[size];
    return { pageSize: { width, height } };
  }
  if (media.mode === 'driver') return { usePrinterDefaultPageSize: true };
  const trim = Math.round(media.trim * 1000);
  // The sheet is trimmed along the way it is fed: of a form that is turned, its width.
  const { width, height } = media;
  return { pageSize: landscape ? { width: width + trim, height } : { width, height: height + trim } };
}
