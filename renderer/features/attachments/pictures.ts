import { isDrawable, PREVIEW_PIXELS, THUMBNAIL_BYTES, THUMBNAIL_PIXELS } from '../../../db/rules/picture-size.ts';
import type { Attachment } from '../../../electron/contract/attachments.ts';
import { call } from '../../api/client.ts';
import type { CallError } from '../../../electron/contract/errors.ts';

/** Width of a thumbnail; twice that of its place, for sharp screens. Pixels. */
const WIDTH = 112;
/** So many small pictures are remembered. */
const REMEMBERED = 200;

/** Addresses of small pictures by attachment; undefined for what could not be drawn. */
const drawn = new Map<number, string | undefined>();
let last: Promise<unknown> = Promise.resolve();

/** A small picture of an attachment, made once; one after another, so that a case with many photographs stays quick. */
export async function thumbnailOf({ id, mediaType, size }: Attachment): Promise<string | undefined> {
  // Not worth reading all of it; the ending of the name stands there instead.
  if (size > THUMBNAIL_BYTES) return undefined;
  if (drawn.has(id)) return drawn.get(id);
  const mine = last.then(() => draw(id, mediaType));
  last = mine;
  return mine;
}

async function draw(id: number, mediaType: string): Promise<string | undefined> {
  if (drawn.has(id)) return drawn.get(id);
  const answer = await call('attachments.read', { id });
  if (!answer.ok) return undefined;
  const { bytes } = answer.value;
  const address = !isDrawable(bytes, THUMBNAIL_PIXELS)
    ? undefined
    : await shrink(new Blob([bytes], { type: mediaType })).catch(() => undefined);
  const oldest = drawn.size >= REMEMBERED ? drawn.entries().next().value : undefined;
  if (oldest) {
    drawn.delete(oldest[0]);
    if (oldest[1] !== undefined) URL.revokeObjectURL(oldest[1]);
  }
  drawn.set(id, address);
  return address;
}

async function shrink(picture: Blob): Promise<string> {
  const small = await createImageBitmap(picture, { resizeWidth: WIDTH, resizeQuality: 'medium' });
  try {
    // A strip of a picture would be pages high.
    const canvas = new OffscreenCanvas(small.width, Math.min(small.height, WIDTH * 2));
    canvas.getContext('2d')?.drawImage(small, 0, 0);
    return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
  } finally {
    small.close();
  }
}

export type Picture =
  /** Without an address: too many pixels, or none that can be told. */
  { readonly ok: true; readonly address: string | undefined } | { readonly ok: false; readonly error: CallError };

/** The whole picture as an address of this page; whoever asked gives it back with `URL.revokeObjectURL`. */
export async function pictureOf({ id, mediaType }: Attachment): Promise<Picture> {
  const answer = await call('attachments.read', { id });
  if (!answer.ok) return answer;
  if (!isDrawable(answer.value.bytes, PREVIEW_PIXELS)) return { ok: true, address: undefined };
  return { ok: true, address: URL.createObjectURL(new Blob([answer.value.bytes], { type: mediaType })) };
}
