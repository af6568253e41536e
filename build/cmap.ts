/*
 * The table of a TrueType font that says which character has which glyph
 * (OpenType specification, 'cmap'). Of its forms only format 12, which has all
 * of Unicode and which every program of today prefers, is read and written.
 */

/** The characters of a font with their glyphs. */
export function codePoints(font: Buffer): Map<number, number> {
  const table = directoryEntry(font, 'cmap');
  const offset = table.offset + subtable(font, table.offset);
  const found = new Map<number, number>();
  for (let group = 0; group < font.readUInt32BE(offset + 12); group += 1) {
    const at = offset + 16 + group * 12;
    const first = font.readUInt32BE(at);
    const last = font.readUInt32BE(at + 4);
    const glyph = font.readUInt32BE(at + 8);
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      if (glyph + codePoint - first !== 0) found.set(codePoint, glyph + codePoint - first);
    }
  }
  return found;
}

/** The font without those characters that are drawn as others, where they only share a glyph that another character has. */
export function withoutDoubles(font: Buffer, drawnAs: ReadonlyMap<number, number>): Buffer {
  const all = codePoints(font);
  const others = new Set([...all].filter(([codePoint]) => !drawnAs.has(codePoint)).map(([, glyph]) => glyph));
  const kept = [...all].filter(([codePoint, glyph]) => !drawnAs.has(codePoint) || !others.has(glyph));
  return withCmap(font, kept);
}

/** The new table goes to the end of the file; the old one lies unused, as the format allows. */
function withCmap(font: Buffer, characters: readonly (readonly [codePoint: number, glyph: number])[]): Buffer {
  const entry = directoryEntry(font, 'cmap');
  const old = font.subarray(entry.offset, entry.offset + entry.length);
  const header = Buffer.from(padded(old));
  for (const record of records(font, entry.offset)) {
    if (record.format === 12) header.writeUInt32BE(header.length, record.at - entry.offset + 4);
  }
  const table = Buffer.concat([header, formatTwelve(characters)]);
  const changed = Buffer.concat([padded(font), table]);
  changed.writeUInt32BE(checksum(table), entry.at + 4);
  changed.writeUInt32BE(padded(font).length, entry.at + 8);
  changed.writeUInt32BE(table.length, entry.at + 12);
  return changed;
}

function formatTwelve(characters: readonly (readonly [codePoint: number, glyph: number])[]): Buffer {
  const groups: { first: number; last: number; glyph: number }[] = [];
  for (const [codePoint, glyph] of characters.toSorted(([a], [b]) => a - b)) {
    const group = groups.at(-1);
    if (group && group.last + 1 === codePoint && group.glyph + codePoint - group.first === glyph)
      group.last = codePoint;
    else groups.push({ first: codePoint, last: codePoint, glyph });
  }
  const table = Buffer.alloc(16 + groups.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(groups.length, 12);
  for (const [index, { first, last, glyph }] of groups.entries()) {
    table.writeUInt32BE(first, 16 + index * 12);
    table.writeUInt32BE(last, 20 + index * 12);
    table.writeUInt32BE(glyph, 24 + index * 12);
  }
  return table;
}

interface DirectoryEntry {
  /** Where the entry itself lies. */
  readonly at: number;
  readonly offset: number;
  readonly length: number;
}

function directoryEntry(font: Buffer, tag: string): DirectoryEntry {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === tag)
      return { at, offset: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) };
  }
  throw new Error(`the font has no table ${tag}`);
}

function records(
  font: Buffer,
  cmap: number,
): { readonly at: number; readonly offset: number; readonly format: number }[] {
  return Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const at = cmap + 4 + index * 8;
    const offset = font.readUInt32BE(at + 4);
    return { at, offset, format: font.readUInt16BE(cmap + offset) };
  });
}

function subtable(font: Buffer, cmap: number): number {
  const found = records(font, cmap).find(({ format }) => format === 12);
  if (!found) throw new Error('the font has no cmap of format 12');
  return found.offset;
}

function padded(bytes: Buffer): Buffer {
  return bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4 - (bytes.length % 4))]);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
