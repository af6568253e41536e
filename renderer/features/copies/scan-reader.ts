/** Tells a scanner that types from a person who does, by its haste and by what it types. Pure: time is given. */
import { cleanCode, readCopyCode } from '../../../db/rules/copy-code.ts';

export interface StruckKey {
  /** What the key gave: a character, `Enter`, `Process` while an input method has it. */
  readonly key: string;
  /** Which key it was, wherever its character is on this keyboard: `KeyK`, `Digit2`. */
  readonly code: string;
  /** Milliseconds, from any beginning. */
  readonly at: number;
}

/** `code`: the scanner has finished. `more`: this may be its next character. `none`: it is somebody typing. */
export type Struck = { readonly is: 'code'; readonly text: string } | { readonly is: 'more' | 'none' };

/** Nobody strikes keys so fast throughout; two that are rolled over may come so close. */
const FASTEST_PERSON_MS = 30;
/** A pause after which a scanner has begun anew: it may be held up by the machine for a moment. */
const LONGEST_PAUSE_MS = 60;
/** The shortest code has twelve. */
const FEWEST = 10;
const MOST = 60;
/** With which a scanner ends, as it is set up. */
const ends = new Set(['Enter', 'NumpadEnter', 'Tab']);
/** Codes begin with these; what begins otherwise was never meant for us. */
const FIRST = /^[KSFD]$/;

interface Burst {
  /** As the keys gave it. */
  byKey: string;
  /** As the keys stand on an American keyboard, whatever language is on: scanners strike those. */
  byPlace: string;
  readonly since: number;
  last: number;
}

export interface ScanReader {
  strike(key: StruckKey): Struck;
  /** Whether so little time has gone by that the next key may still be the scanner's. */
  underWay(at: number): boolean;
}

export function createScanReader(): ScanReader {
  let burst: Burst | undefined;

  function strike({ key, code, at }: StruckKey): Struck {
    if (burst && (at - burst.last > LONGEST_PAUSE_MS || at < burst.last)) burst = undefined;
    if (ends.has(code) || ends.has(key)) {
      const text = burst && textOf(burst, at);
      burst = undefined;
      return text === undefined ? { is: 'none' } : { is: 'code', text };
    }
    const byPlace = characterAt(code);
    const byKey = [...key].length === 1 ? key : '';
    if (byPlace === '' && byKey === '') {
      burst = undefined;
      return { is: 'none' };
    }
    if (burst && burst.byKey.length < MOST && burst.byPlace.length < MOST) {
      burst.byKey += byKey;
      burst.byPlace += byPlace;
      burst.last = at;
      return { is: 'more' };
    }
    if (!FIRST.test(cleanCode(byKey)) && !FIRST.test(byPlace)) {
      burst = undefined;
      return { is: 'none' };
    }
    burst = { byKey, byPlace, since: at, last: at };
    return { is: 'more' };
  }

  return {
    strike,
    underWay: (at) => burst !== undefined && at - burst.last <= LONGEST_PAUSE_MS,
  };
}

/** The code that was typed; undefined where a person typed, or a scanner something that is not ours. */
function textOf({ byKey, byPlace, since, last }: Burst, end: number): string | undefined {
  const characters = Math.max(byKey.length, byPlace.length);
  if (characters < FEWEST || (last - since) / (characters - 1) >= FASTEST_PERSON_MS) return undefined;
  if (end - last > LONGEST_PAUSE_MS) return undefined;
  const readings = [byKey, byPlace].map((text) => ({ text, reading: readCopyCode(text) }));
  const found = readings.find(({ reading }) => reading.ok);
  if (found) return found.text;
  // Misread, it is still a scan: it must be said, and not be left standing in a field.
  return readings.find(({ reading }) => !reading.ok && reading.reason === 'misread')?.text;
}

function characterAt(code: string): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (letter !== undefined) return letter;
  return code === 'Minus' || code === 'NumpadSubtract' ? '-' : '';
}
