/** Names of attachments: what a clerk may read and any file system may keep. Pure. */

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])(\s*\.|$)/i;

/** Bytes in UTF-8; file systems allow 255, and a name may get a number when it is saved beside its like. */
const LONGEST = 200;

const encoder = new TextEncoder();

/**
 * The name alone, without folders, control characters, marks that turn the
 * reading direction (`invoice‮fdp.exe`), characters that file systems refuse,
 * and dots or blanks at its end, which Windows drops. Empty when nothing is left.
 */
export function cleanAttachmentName(given: string): string {
  const last =
    given
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '')
      ?.toWellFormed() ?? '';
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .replace(/^\.+(?=[^.])/, '');
  const safe = reserved.test(clean) ? `_${clean}` : clean;
  return /^[._ ]*$/.test(safe) ? '' : shortened(safe);
}

/** Ending in lower case without its dot; empty for a name without one. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Cuts in the middle of the stem's end, never in the ending, which says what the file is. */
function shortened(name: string): string {
  if (encoder.encode(name).length <= LONGEST) return name;
  const ending = endingOf(name);
  const kept = ending === '' || ending.length > 10 ? '' : `.${ending}`;
  const room = LONGEST - encoder.encode(kept).length;
  let stem = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, name.length - kept.length))) {
    used += encoder.encode(segment).length;
    if (used > room) break;
    stem += segment;
  }
  return `${stem.trimEnd()}${kept}`;
}
