import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;

/** Unpacks the plain files of a tar archive into `folder`. Enough of the format for the archives that Chromium comes in. */
export function unpackTar(tar: Buffer, folder: string): void {
  let offset = 0;
  while (offset + BLOCK <= tar.length) {
    const name = text(tar, offset, 100);
    if (name === '') break;
    const size = Number.parseInt(text(tar, offset + 124, 12), 8) || 0;
    const mode = Number.parseInt(text(tar, offset + 100, 8), 8) || 0o644;
    const kind = text(tar, offset + 156, 1);
    const path = normalize(join(folder, name));
    if (!path.startsWith(folder)) throw new Error(`archive reaches outside of its folder: ${name}`);
    if (kind === '' || kind === '0') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, tar.subarray(offset + BLOCK, offset + BLOCK + size));
      chmodSync(path, mode);
    }
    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function text(tar: Buffer, start: number, length: number): string {
  const field = tar.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('latin1', 0, end === -1 ? length : end).trim();
}
