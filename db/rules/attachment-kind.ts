/** What a file is, told by its first bytes; its name only settles what those leave open. Pure. */
import { endingOf } from './attachment-name.ts';

/** So much of the beginning is looked at. Bytes. */
export const HEAD_BYTES = 64 * 1024;

/** Pictures that Chromium shows and that cannot do anything but be shown: no SVG, which may hold scripts. */
const shown: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
]);

/** Whether a file of this type can be looked at in the window. */
export function previewOf(mediaType: string): 'image' | 'none' {
  return shown.has(mediaType) ? 'image' : 'none';
}

/** Media type of a file that begins with `head`. Never taken from the name where the bytes speak. */
export function mediaTypeOf(head: Uint8Array, name: string): string {
  return (
    byMagic(head) ?? ofContainer(head, endingOf(name)) ?? ofText(head, endingOf(name)) ?? 'application/octet-stream'
  );
}

function byMagic(head: Uint8Array): string | undefined {
  if (starts(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (hasText(head, 0, 'GIF87a') || hasText(head, 0, 'GIF89a')) return 'image/gif';
  if (hasText(head, 0, 'RIFF') && hasText(head, 8, 'WEBP')) return 'image/webp';
  // The size in a bitmap's head is often wrong; the four reserved bytes are not.
  if (hasText(head, 0, 'BM') && head.length > 26 && starts(head, [0, 0, 0, 0], 6)) return 'image/bmp';
  if (starts(head, [0x49, 0x49, 0x2a, 0x00]) || starts(head, [0x4d, 0x4d, 0x00, 0x2a])) return 'image/tiff';
  if (hasText(head, 4, 'ftyp')) return ofBrand(latin(head, 8, 12));
  // Readers accept it within the first kilobyte.
  if (latin(head, 0, 1024).includes('%PDF-')) return 'application/pdf';
  if (hasText(head, 0, '{\\rtf')) return 'application/rtf';
  if (starts(head, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])) return 'application/x-7z-compressed';
  if (hasText(head, 0, 'Rar!')) return 'application/vnd.rar';
  if (starts(head, [0x1f, 0x8b])) return 'application/gzip';
  return undefined;
}

function ofBrand(brand: string): string {
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/.test(brand)) return 'image/heic';
  if (/^avi[fs]$/.test(brand)) return 'image/avif';
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4';
}

const inZip: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};

const inCompound: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
};

/** Zip and the older compound file hold many kinds; which one, their name says best. */
function ofContainer(head: Uint8Array, ending: string): string | undefined {
  if (starts(head, [0x50, 0x4b, 0x03, 0x04]) || starts(head, [0x50, 0x4b, 0x05, 0x06])) {
    return (Object.hasOwn(inZip, ending) ? inZip[ending] : undefined) ?? 'application/zip';
  }
  if (isCompound(head)) {
    return (Object.hasOwn(inCompound, ending) ? inCompound[ending] : undefined) ?? 'application/x-ole-storage';
  }
  return undefined;
}

/** First line of a mail as it was sent. */
const mailHead =
  /^(?:received|return-path|delivered-to|message-id|mime-version|from|to|date|subject|x-[\w-]+|dkim-signature|arc-[\w-]+): ?\S/i;

function ofText(head: Uint8Array, ending: string): string | undefined {
  if (head.length === 0) return undefined;
  const wide = starts(head, [0xff, 0xfe]) || starts(head, [0xfe, 0xff]);
  if (!wide && head.includes(0)) return undefined;
  const text = latin(head, 0, 4096).replace(/^\u00EF\u00BB\u00BF/, '');
  if (ending === 'eml' || (mailHead.test(text) && /\n(?:from|received|mime-version|message-id): /i.test(text))) {
    return 'message/rfc822';
  }
  const markup = text.trimStart().toLowerCase();
  if (markup.startsWith('<svg') || (markup.startsWith('<?xml') && markup.includes('<svg'))) return 'image/svg+xml';
  if (/^<(?:!doctype html|html|head|body|script|iframe|meta)\b/.test(markup)) return 'text/html';
  // Big5, GB18030 and UTF-8 all have bytes above 127; control characters no text has.
  return wide || !head.subarray(0, 4096).some(isControl) ? 'text/plain' : undefined;
}

/** What no text has; line feed, tabulator and the escape of Japanese mails are none of these. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
}

/**
 * Endings under which Windows runs something on a double click: programs,
 * scripts, shortcuts, installers, and what changes the system.
 */
const programs: ReadonlySet<string> = new Set(
  (
    'exe com scr pif cpl dll ocx sys drv msi msp mst msix msixbundle appx appxbundle appinstaller msc ' +
    'bat cmd ps1 ps1xml psm1 psd1 psc1 vbs vbe vb js jse mjs cjs ws wsf wsc wsh sct hta jar jnlp ' +
    'lnk url scf website library-ms search-ms settingcontent-ms diagcab reg inf gadget chm hlp xll ' +
    'application appref-ms air action workflow app command dmg pkg deb rpm sh bash run elf desktop apk ' +
    'iso img vhd vhdx'
  ).split(' '),
);

/**
 * True for what can be run, by its bytes or by its name: an attachment is
 * evidence, and nothing that a customer sends may start by being opened.
 */
export function isProgram(head: Uint8Array, name: string): boolean {
  return programs.has(endingOf(name)) || isProgramByBytes(head);
}

function isProgramByBytes(head: Uint8Array): boolean {
  // Two letters alone begin a text about MZ Motors just as well; a program has its table at 0x3C or is binary.
  if (hasText(head, 0, 'MZ') || hasText(head, 0, 'ZM')) return head.length < 64 || head.subarray(0, 512).includes(0);
  if (starts(head, [0x7f, 0x45, 0x4c, 0x46])) return true;
  if (machO.some((magic) => starts(head, magic))) return true;
  if (starts(head, shortcut)) return true;
  if (/^(?:\u00EF\u00BB\u00BF)?#!/.test(latin(head, 0, 5))) return true;
  return isCompound(head) && isInstaller(head);
}

/** Mach-O of 32 and 64 bits in both byte orders, and the fat one, whose mark Java classes share. */
const machO = [
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
] as const;

/** Head size and class of a Windows shortcut ([MS-SHLLINK] 2.1). */
const shortcut = [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46] as const;

/** {000C1084…}, {000C1086…} (patch), {000C1082…} (transform): class of the root entry of an installer package. */
const installerTail = [0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46] as const;

/** The root entry of a compound file is the first of its directory ([MS-CFB] 2.2, 2.6.1). */
function isInstaller(head: Uint8Array): boolean {
  if (head.length < 512) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const sectorSize = 2 ** Math.min(view.getUint16(30, true), 12);
  const root = (view.getUint32(48, true) + 1) * sectorSize;
  const kind = head[root + 80];
  return (kind === 0x84 || kind === 0x86 || kind === 0x82) && starts(head, installerTail, root + 81);
}

function isCompound(head: Uint8Array): boolean {
  return starts(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

function starts(bytes: Uint8Array, magic: readonly number[], at = 0): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return latin(bytes, at, at + text.length) === text;
}

/** One character a byte, so that marks can be compared without decoding. */
function latin(bytes: Uint8Array, from: number, to: number): string {
  return Array.from(bytes.subarray(from, to), (byte) => String.fromCharCode(byte)).join('');
}
