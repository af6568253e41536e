import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, type PDFPage } from 'pdf-lib';

/** One piece as the browser made it: its drawn pages, and of which of them each page is made (`renderOnce`). */
export interface PdfPiece {
  readonly bytes: Uint8Array;
  /** For each page the drawn pages that lie on each other, from 0, the lowest first. */
  readonly pages: readonly (readonly number[])[];
}

/** Collects pieces to one PDF. Fonts, texts and vectors stay as the browser wrote them; nothing is drawn again. */
export interface PdfJoiner {
  add(piece: PdfPiece): Promise<void>;
  readonly count: () => number;
  bytes(): Promise<Uint8Array>;
}

export async function createPdfJoiner(): Promise<PdfJoiner> {
  const whole = await PDFDocument.create();
  return {
    async add({ bytes, pages }) {
      const piece = await PDFDocument.load(bytes, { updateMetadata: false });
      const drawn = piece.getPages();
      const shared = new Map<number, PDFRef>();
      for (const layers of pages) putUnder(piece, drawn, layers, shared);
      const tops = pages.map((layers) => layers.at(-1) ?? 0);
      for (const page of await whole.copyPages(piece, tops)) whole.addPage(page);
    },
    count: () => whole.getPageCount(),
    bytes: () => whole.save({ useObjectStreams: false, addDefaultPage: false }),
  };
}

/** Puts the lower drawn pages under the last one, as forms that all pages over them refer to. */
function putUnder(
  piece: PDFDocument,
  drawn: readonly PDFPage[],
  layers: readonly number[],
  shared: Map<number, PDFRef>,
): void {
  const top = drawn[layers.at(-1) ?? 0];
  if (!top) throw new Error('the browser left out a page');
  for (const index of layers.slice(0, -1).toReversed()) {
    const lower = drawn[index];
    if (!lower) throw new Error('the browser left out a page');
    const form = shared.get(index) ?? asForm(piece, lower);
    shared.set(index, form);
    const name = PDFName.of(`Shared${index}`);
    const below = piece.context.register(piece.context.stream(`q ${name.toString()} Do Q\n`));
    top.node.normalize();
    top.node.setXObject(name, form);
    // `normalize` made an array of it.
    top.node.lookup(PDFName.of('Contents'), PDFArray).insert(0, below);
  }
}

function asForm({ context }: PDFDocument, page: PDFPage): PDFRef {
  const entry = page.node.get(PDFName.of('Contents'));
  const contents = entry instanceof PDFRef ? context.lookup(entry) : entry;
  if (!(contents instanceof PDFRawStream)) throw new Error('the browser wrote a page in several streams');
  const { width, height } = page.getMediaBox();
  const dict = PDFDict.withContext(context);
  for (const [key, value] of contents.dict.entries()) dict.set(key, value);
  dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  dict.set(PDFName.of('BBox'), context.obj([0, 0, width, height]));
  dict.set(PDFName.of('Resources'), page.node.Resources() ?? context.obj({}));
  return context.register(PDFRawStream.of(dict, contents.contents));
}
