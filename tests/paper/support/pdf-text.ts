import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM_PER_PT = 25.4 / 72;

/** A stretch of text where it stands, in millimetres from the upper left corner; `y` is its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Points. */
  readonly size: number;
}

export interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** All text, blanks left out: what a person would read. */
  readonly text: string;
}

/** Reads every page as another program would. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfPage[] = [];
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const page = await pdf.getPage(index);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , d = 0, e = 0, f = 0] = item.transform as readonly number[];
      return [
        {
          text: item.str,
          x: e * MM_PER_PT,
          y: (height - f) * MM_PER_PT,
          width: item.width * MM_PER_PT,
          size: Math.abs(d),
        },
      ];
    });
    pages.push({
      width,
      height,
      texts,
      text: texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    });
  }
  await task.destroy();
  return pages;
}

/** Kinds of the fonts in a PDF and whether each is embedded, from its objects. */
export async function readFonts(
  bytes: Uint8Array,
): Promise<{ readonly name: string; readonly subtype: string; readonly embedded: boolean }[]> {
  const { PDFDict, PDFDocument, PDFName } = await import('pdf-lib');
  const pdf = await PDFDocument.load(bytes);
  const dicts = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  return dicts
    .filter((dict) => dict.get(PDFName.of('Type'))?.toString() === '/Font')
    .map((dict) => {
      const descriptor = dict.lookup(PDFName.of('FontDescriptor'));
      return {
        name: dict.get(PDFName.of('BaseFont'))?.toString() ?? '',
        subtype: dict.get(PDFName.of('Subtype'))?.toString() ?? '',
        embedded:
          descriptor instanceof PDFDict &&
          ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key))),
      };
    });
}
