/** How large a picture is, told by its head, before anybody decodes it. Pure. */

interface PictureSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * So many pixels are drawn small: the largest photographs of telephones. Decoded they take four bytes each, whatever
 * the file is: 25 MB of PNG can hold pictures of gigabytes.
 */
export const THUMBNAIL_PIXELS = 60_000_000;
/** So many are shown whole: a poster scanned in at 300 dots an inch. */
export const PREVIEW_PIXELS = 140_000_000;
/** Files up to this size are read for a thumbnail. Bytes. */
export const THUMBNAIL_BYTES = 16 * 1024 * 1024;

/** Whether a picture may be decoded; one whose size cannot be told may not. */
export function isDrawable(bytes: Uint8Array, limit: number): boolean {
  const size = pictureSize(bytes);
  return size !== undefined && size.width > 0 && size.height > 0 && size.width * size.height <= limit;
}

/** Size of a JPEG, PNG, GIF, WebP, BMP or AVIF; undefined where the head does not tell. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) === 0xffd8) return sizeOfJpeg(view);
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (tag(view, 0) === 'GIF8') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (tag(view, 0) === 'RIFF' && tag(view, 8) === 'WEBP') return sizeOfWebp(view);
    if (view.getUint16(0) === 0x424d) return sizeOfBitmap(view);
    if (tag(view, 4) === 'ftyp') return sizeOfAvif(view);
    return undefined;
  } catch (error) {
    // Cut off before it told its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Goes from marker to marker to the frame header (ITU T.81, B.1.1.3 and B.2.2). */
function sizeOfJpeg(view: DataView): PictureSize | undefined {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === 0xd9 || marker === 0xda) {
      return undefined;
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
}

/** Lossy, lossless and extended form (RFC 9649). */
function sizeOfWebp(view: DataView): PictureSize | undefined {
  switch (tag(view, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
    default:
      return undefined;
  }
}

function sizeOfBitmap(view: DataView): PictureSize {
  // The oldest head has two bytes for each; in the others a height below zero means from top to bottom.
  if (view.getUint32(14, true) === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
}

/** The largest of the sizes that its properties name (`ispe`, ISO/IEC 23008-12, 6.5.3): one is that of the whole. */
function sizeOfAvif(view: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  for (let at = 8; at < Math.min(view.byteLength - 16, 64 * 1024); at += 1) {
    if (tag(view, at) !== 'ispe') continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
