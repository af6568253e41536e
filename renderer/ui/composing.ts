/**
 * An input method (Zhuyin, Pinyin, Cangjie) uses Enter, Escape, the arrows and
 * digits for its own list of candidates. `isComposing` alone does not tell:
 * some input methods send the key that picks the candidate after composition
 * ended, with the key code 229.
 *
 * Every key handler asks this first.
 */
export function isComposing(event: KeyboardEvent | { readonly nativeEvent: KeyboardEvent }): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}
