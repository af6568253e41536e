import type { Page } from 'playwright-core';

/** A clerk with a keyboard and no mouse, who types Chinese through an input method. Every key is counted. */
export interface Clerk {
  /** Presses keys, one after the other: `F2`, `Control+3`, `Enter`. A key with its modifiers counts once. */
  press(...keys: readonly string[]): Promise<void>;
  /** Latin letters and digits, a key each. */
  type(text: string): Promise<void>;
  /**
   * Chinese through Zhuyin: the sounds stand in the field as a composition, Enter picks the candidate.
   * `sounds` are what was struck (`ㄐㄧㄚˇ`), a key each, and one more for the Enter.
   */
  compose(sounds: string, text: string): Promise<void>;
  /** Keys pressed up to now. */
  readonly keys: number;
}

export async function clerkAt(page: Page): Promise<Clerk> {
  const cdp = await page.context().newCDPSession(page);
  let keys = 0;
  return {
    async press(...names) {
      for (const name of names) {
        keys += 1;
        await page.keyboard.press(name);
      }
    },
    async type(text) {
      keys += text.length;
      await page.keyboard.type(text);
    },
    async compose(sounds, text) {
      keys += sounds.length + 1;
      for (let struck = 1; struck <= sounds.length; struck += 1) {
        await cdp.send('Input.dispatchKeyEvent', { ...processKey, type: 'rawKeyDown', code: 'KeyA' });
        await cdp.send('Input.imeSetComposition', {
          text: sounds.slice(0, struck),
          selectionStart: struck,
          selectionEnd: struck,
        });
        await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65 });
      }
      // The candidate stands in the field, still as a composition, when Enter takes it.
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await cdp.send('Input.dispatchKeyEvent', { ...processKey, type: 'rawKeyDown', code: 'Enter' });
      await cdp.send('Input.insertText', { text });
      await cdp.send('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 13,
      });
    },
    get keys() {
      return keys;
    },
  };
}

/** What Windows sends for a key that the input method has taken. */
const processKey = { key: 'Process', windowsVirtualKeyCode: 229 } as const;

/** The field that has the focus: its accessible name and what stands in it. */
export async function fieldInHand(page: Page): Promise<{ readonly name: string; readonly value: string }> {
  return page.evaluate(() => {
    const field = document.activeElement;
    const labelled = field?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const names = [
      field?.getAttribute('aria-label') ?? '',
      ...labelled.map((id) => document.getElementById(id)?.textContent ?? ''),
      field?.closest('label')?.textContent ?? '',
      (field?.id ? document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent : undefined) ?? '',
    ];
    return {
      name: names.find((each) => each !== '') ?? '',
      value: field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    };
  });
}
