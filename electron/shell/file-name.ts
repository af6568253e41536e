/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Bytes, with room for an extension: file systems allow 255. */
const LONGEST = 180;

/** A name that every file system takes, made from any text; no folders, no control characters. An empty `extension` adds none. */
export function safeFileName(text: string, extension: string): string {
  const ending = extension === '' ? '' : `.${extension}`;
  const bare = ending !== '' && text.toLowerCase().endsWith(ending) ? text.slice(0, -ending.length) : text;
  let name = bare
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  while (Buffer.byteLength(name) > LONGEST) name = [...name].slice(0, -1).join('');
  if (name === '' || reserved.test(name)) name = `_${name}`;
  return `${name}${ending}`;
}
