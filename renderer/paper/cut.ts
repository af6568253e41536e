/** Where a text leaves its box. Positions are offsets of UTF-16 units, never inside a sign that is seen as one. */

export interface Limits {
  /** Lower edge of the last line that fits (client pixels). */
  readonly bottom: number;
  /** Upper edge of that line. */
  readonly lastLine: number;
  /** Signs of the last line that end right of this make room for the mark of continuation. */
  readonly right: number;
}

/**
 * The first offset in `node` that no longer fits the limits, moved back to a
 * place where a line may break. The text before it and after it are the whole
 * text: nothing is trimmed.
 */
export function cutOffset(node: Text, limits: Limits): number {
  const { data } = node;
  const range = document.createRange();
  const outside = (offset: number): boolean => {
    // Line breaks have no place of their own: they go with the sign that follows.
    for (let at = offset; at < data.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getBoundingClientRect();
      if (rect.width === 0 && rect.height === 0) continue;
      // The middle tells the line: a sign's own box is higher than a tight line.
      const middle = (rect.top + rect.bottom) / 2;
      if (middle > limits.bottom) return true;
      return middle > limits.lastLine && rect.right > limits.right;
    }
    return false;
  };
  let low = 0;
  let high = data.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (outside(middle)) high = middle;
    else low = middle + 1;
  }
  return breakBefore(data, low);
}

const WORD = /[\p{L}\p{N}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const LONGEST_WORD = 40;

/** The last place at or before `offset` that is neither inside a word nor inside a sign. */
export function breakBefore(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return Math.max(0, Math.min(offset, text.length));
  const start = Math.max(0, offset - 200);
  // A window that begins inside a sign gives one wrong boundary at its very start, and only there.
  const boundaries = Array.from(
    new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text.slice(start, offset + 200)),
    ({ index }) => start + index,
  );
  const here = boundaries.findLast((boundary) => boundary <= offset) ?? offset;
  for (let index = boundaries.indexOf(here); index > 0; index -= 1) {
    const boundary = boundaries[index] ?? 0;
    if (here - boundary > LONGEST_WORD) break;
    const before = text[boundary - 1] ?? '';
    const after = text[boundary] ?? '';
    const insideWord = WORD.test(before) && WORD.test(after) && !WIDE.test(before) && !WIDE.test(after);
    if (!insideWord) return boundary;
  }
  return here > start ? here : offset;
}
