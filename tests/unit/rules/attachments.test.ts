import { describe, expect, test } from 'vitest';

import { isProgram, mediaTypeOf, previewOf } from '../../../db/rules/attachment-kind.ts';
import { cleanAttachmentName, endingOf } from '../../../db/rules/attachment-name.ts';

/** `hex` with blanks, or a text in quotes; joined. */
function head(...parts: readonly string[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) =>
      part.startsWith("'") ? Buffer.from(part.slice(1), 'utf8') : Buffer.from(part.replaceAll(' ', ''), 'hex'),
    ),
  );
}

const zeros = (count: number): string => '00'.repeat(count);
const compound = 'D0 CF 11 E0 A1 B1 1A E1';

/** Head of a compound file whose root entry has the class given; its directory is the first sector. */
function compoundOf(kind: string): Uint8Array {
  const file = Buffer.alloc(1024);
  file.set(head(compound));
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  Buffer.from(kind.replaceAll(' ', ''), 'hex').copy(file, 512 + 80);
  return file;
}

describe('what a file is', () => {
  test.each([
    ['a.jpg', head('FF D8 FF E0'), 'image/jpeg', 'image'],
    ['a.txt', head('89 50 4E 47 0D 0A 1A 0A'), 'image/png', 'image'],
    ['a.gif', head("'GIF89a"), 'image/gif', 'image'],
    ['a.webp', head("'RIFF", '24000000', "'WEBPVP8 "), 'image/webp', 'image'],
    ['a.wav', head("'RIFF", '24000000', "'WAVEfmt "), 'application/octet-stream', 'none'],
    ['a.bmp', head("'BM", 'FFFFFFFF 00000000 36000000', zeros(20)), 'image/bmp', 'image'],
    ['bmw.txt', head("'BMW 的零件來料不良，請見下表"), 'text/plain', 'none'],
    ['a.tif', head('49 49 2A 00'), 'image/tiff', 'none'],
    ['a.tif', head('4D 4D 00 2A'), 'image/tiff', 'none'],
    ['a.heic', head('00000018', "'ftypheic"), 'image/heic', 'none'],
    ['a.avif', head('00000018', "'ftypavif"), 'image/avif', 'image'],
    ['a.mp4', head('00000018', "'ftypisom"), 'video/mp4', 'none'],
    ['a.pdf', head("'%PDF-1.7"), 'application/pdf', 'none'],
    ['scan.pdf', head('0D0A', "'%PDF-1.4"), 'application/pdf', 'none'],
    ['a.docx', head('50 4B 03 04'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'none'],
    ['A.XLSX', head('50 4B 03 04'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'none'],
    ['a.png', head('50 4B 03 04'), 'application/zip', 'none'],
    ['a.constructor', head('50 4B 03 04'), 'application/zip', 'none'],
    ['a.doc', head(compound), 'application/msword', 'none'],
    ['a.msg', head(compound), 'application/vnd.ms-outlook', 'none'],
    ['a', head(compound), 'application/x-ole-storage', 'none'],
    ['a', head("'Received: from mx\r\nFrom: a@b.c\r\n\r\n"), 'message/rfc822', 'none'],
    ['a.eml', head("'X: y\r\n"), 'message/rfc822', 'none'],
    ['a.txt', head("'From: 王小明 的話"), 'text/plain', 'none'],
    ['a.txt', head('A7 DA A4 A3'), 'text/plain', 'none'],
    ['a.txt', head('FF FE 11 62 0D 4E'), 'text/plain', 'none'],
    ['a.bin', head('01 02 03 04'), 'application/octet-stream', 'none'],
    ['a.txt', head('61 00 62'), 'application/octet-stream', 'none'],
  ])('%s is %#', (name, bytes, type, preview) => {
    expect(mediaTypeOf(bytes, name)).toBe(type);
    expect(previewOf(type)).toBe(preview);
  });

  test.each([
    ['a.svg', "'<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 'image/svg+xml'],
    ['a.png', "'<?xml version='1.0'?><svg/>", 'image/svg+xml'],
    ['a.jpg', "'<!DOCTYPE html><script>alert(1)</script>", 'text/html'],
    ['a.png', "'  <HTML>", 'text/html'],
    ['a.png', "'<script>alert(1)</script>", 'text/html'],
  ])('%s that would be a page is never shown', (name, text, type) => {
    expect(mediaTypeOf(head(text), name)).toBe(type);
    expect(previewOf(type)).toBe('none');
  });
});

describe('programs', () => {
  test.each([
    ['photo.jpg', head("'MZ", '90 00 03 00', zeros(60))],
    ['a', head('7F', "'ELF", '02 01 01')],
    ['a', head('FE ED FA CE')],
    ['a', head('CF FA ED FE')],
    ['a', head('CA FE BA BE')],
    ['a.txt', head("'#!/bin/sh")],
    ['a.txt', head('EF BB BF', "'#!/usr/bin/env python")],
    ['a.pdf', head('4C 00 00 00 01 14 02 00 00 00 00 00 C0 00 00 00 00 00 00 46')],
    ['a.doc', compoundOf('84 10 0C 00 00 00 00 00 C0 00 00 00 00 00 00 46')],
    ...['exe', 'EXE', 'bat', 'cmd', 'ps1', 'vbs', 'js', 'hta', 'scr', 'msi', 'lnk', 'url', 'jar', 'reg', 'iso'].map(
      (ending): [string, Uint8Array] => [`letter.pdf.${ending}`, head("'%PDF-1.7")],
    ),
  ])('%s is one', (name, bytes) => {
    expect(isProgram(bytes, cleanAttachmentName(name))).toBe(true);
  });

  test.each([
    ['mz.txt', head("'MZ Motors 來函：", "'".padEnd(80, '貨'))],
    ['a.doc', compoundOf('06 09 02 00 00 00 00 00 C0 00 00 00 00 00 00 46')],
    ['a.xlsx', head('50 4B 03 04')],
    ['a.jpg', head('FF D8 FF')],
    ['exe', head("'text")],
    ['a.exe.txt', head("'text")],
    ['note.txt', head("'a #!/bin/sh")],
  ])('%s is none', (name, bytes) => {
    expect(isProgram(bytes, name)).toBe(false);
  });
});

describe('names', () => {
  test.each([
    ['照片 1.jpg', '照片 1.jpg'],
    ['C:\\Users\\王\\照片.jpg', '照片.jpg'],
    ['/etc/passwd', 'passwd'],
    ['../../a.txt', 'a.txt'],
    ['folder/', 'folder'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\r\nb.txt', 'ab.txt'],
    ['\uD800a.txt', 'a.txt'],
    ['a<b>:"c|?*.txt', 'a_b___c___.txt'],
    ['letter.exe. . ', 'letter.exe'],
    ['.htaccess', 'htaccess'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['LPT1.jpg', '_LPT1.jpg'],
    ['CONTRACT.pdf', 'CONTRACT.pdf'],
    ['', ''],
    ['...', ''],
    ['/', ''],
    ['\u3000', ''],
    ['___', ''],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanAttachmentName(given)).toBe(clean);
  });

  test('a long one keeps its ending and whole characters', () => {
    const clean = cleanAttachmentName(`${'👨‍👩‍👧很'.repeat(100)}.jpeg`);
    expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(200);
    expect(clean.endsWith('.jpeg')).toBe(true);
    expect(clean.isWellFormed()).toBe(true);
    expect(endingOf(clean)).toBe('jpeg');
  });
});
