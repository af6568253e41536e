/** Whether bytes are a picture that can be a logo, told by what is in them and not by a name. Pure. */

export interface LogoPicture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Beyond this a picture of a few bytes could fill the memory of the page that draws it. Pixels on a side. */
export const LOGO_PIXELS = 8000;

/** Kind and measures; undefined for what is no such picture, is cut off before its measures, or is larger than can be drawn. */
export function logoPicture(bytes: Uint8Array): LogoPicture | undefined {
  const picture = png(bytes) ?? jpeg(bytes) ?? webp(bytes);
  if (!picture) return undefined;
  const { width, height } = picture;
  return width >= 1 && height >= 1 && width <= LOGO_PIXELS && height <= LOGO_PIXELS ? picture : undefined;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Signature, IHDR with the measures, and IEND at the end. */
function png(bytes: Uint8Array): LogoPicture | undefined {
  if (bytes.length < 45 || text(bytes, 0, 8) !== '\u0089PNG\r\n\u001a\n' || text(bytes, 12, 4) !== 'IHDR')
    return undefined;
  if (!text(bytes, Math.max(0, bytes.length - 64), 64).includes('IEND')) return undefined;
  const data = view(bytes);
  return { mediaType: 'image/png', width: data.getUint32(16), height: data.getUint32(20) };
}

/** From segment to segment up to the frame, which has the measures; a whole file ends with its mark. */
function jpeg(bytes: Uint8Array): LogoPicture | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined;
  if (!text(bytes, Math.max(0, bytes.length - 64), 64).includes('\u00ff\u00d9')) return undefined;
  const data = view(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    // C4, C8 and CC are tables among the frames.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mediaType: 'image/jpeg', height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + Math.max(2, data.getUint16(at + 2));
  }
  return undefined;
}

function webp(bytes: Uint8Array): LogoPicture | undefined {
  if (bytes.length < 30 || text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP') return undefined;
  const data = view(bytes);
  if (data.getUint32(4, true) + 8 > bytes.length) return undefined;
  const mediaType = 'image/webp';
  switch (text(bytes, 12, 4)) {
    case 'VP8 ':
      return { mediaType, width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = data.getUint32(21, true);
      return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      const wide = data.getUint32(24, true) & 0xffffff;
      const high = (data.getUint32(27 - 1, true) >>> 8) & 0xffffff;
      return { mediaType, width: wide + 1, height: high + 1 };
    }
    default:
      return undefined;
  }
}
