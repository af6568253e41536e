import type { Page } from 'playwright-core';

/** A scanner that types, as the program sees it: keys with the times at which they were struck. */
export interface Scanner {
  /** Types texts, each with Enter behind it, `gap` milliseconds from key to key. */
  scan(texts: readonly string[], gap?: number): Promise<void>;
  /** The same while an input method has the keys of the field in hand. */
  scanIntoInputMethod(text: string, gap?: number): Promise<void>;
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly text: string;
}

function keyOf(character: string): Key {
  const code =
    character === '-' ? 'Minus' : /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
  const windowsVirtualKeyCode = character === '-' ? 189 : character.charCodeAt(0);
  return { key: character, code, windowsVirtualKeyCode, text: character };
}

const enter: Key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };

export async function scannerAt(page: Page): Promise<Scanner> {
  const cdp = await page.context().newCDPSession(page);
  // Times are given with the keys, so that a busy machine does not make a slow typist of the scanner.
  let now = Date.now() / 1000;
  return {
    async scan(texts, gap = 5) {
      now = Math.max(now + 1, Date.now() / 1000);
      const keys = texts.flatMap((text) => [...[...text].map(keyOf), enter]);
      // Not waiting for one before the next: the scanner does not, either.
      const sent = keys.flatMap((key) => {
        now += gap / 1000;
        return [
          cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', timestamp: now }),
          cdp.send('Input.dispatchKeyEvent', { ...key, text: '', type: 'keyUp', timestamp: now + gap / 2000 }),
        ];
      });
      await Promise.all(sent);
    },
    async scanIntoInputMethod(text, gap = 5) {
      now = Math.max(now + 1, Date.now() / 1000);
      for (const [at, character] of [...text].entries()) {
        now += gap / 1000;
        const { code } = keyOf(character);
        const taken = { key: 'Process', code, windowsVirtualKeyCode: 229, timestamp: now } as const;
        await cdp.send('Input.dispatchKeyEvent', { ...taken, type: 'rawKeyDown' });
        await cdp.send('Input.imeSetComposition', {
          text: text.slice(0, at + 1),
          selectionStart: at + 1,
          selectionEnd: at + 1,
        });
      }
      now += gap / 1000;
      await cdp.send('Input.dispatchKeyEvent', {
        key: 'Process',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
        timestamp: now,
        type: 'rawKeyDown',
      });
    },
  };
}
