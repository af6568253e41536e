/** `820 B`, `34 KB`, `2.4 MB`: as file managers show it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kb = bytes / 1024;
  if (kb < 999.5) return `${Math.round(kb)} KB`;
  const mb = kb / 1024;
  return mb < 9.95 ? `${mb.toFixed(1)} MB` : `${Math.round(mb)} MB`;
}
