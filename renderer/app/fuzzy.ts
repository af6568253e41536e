/**
 * How well `typed` fits `text`, higher being better; undefined when it does not.
 * Every typed character must come, in order: `台` in 到台帳, `npl` in New complaint.
 */
export function fuzzyScore(typed: string, text: string): number | undefined {
  const wanted = typed.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
  const there = text.normalize('NFKC').toLowerCase();
  if (wanted === '') return 0;
  const whole = there.indexOf(wanted);
  if (whole >= 0) return 1000 - whole;
  let at = -1;
  let gaps = 0;
  for (const character of wanted) {
    const next = there.indexOf(character, at + 1);
    if (next < 0) return undefined;
    gaps += next - at - 1;
    at = next;
  }
  return 500 - gaps;
}
