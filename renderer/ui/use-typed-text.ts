import { useEffect, useRef, useState, type ComponentPropsWithRef, type RefObject } from 'react';

/** Long enough that a quick hand asks once, short enough that nobody waits. */
const PAUSE_MS = 120;

export interface TypedText {
  /** For the input, which stays uncontrolled: nothing stands between the keys and the text. */
  readonly input: Pick<ComponentPropsWithRef<'input'>, 'ref' | 'defaultValue' | 'onInput' | 'onCompositionEnd'>;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Puts another text into the field, as a button that empties it does. */
  readonly put: (text: string) => void;
}

/**
 * Tells what is typed into a field, a moment after the last key. What an input
 * method is still composing is not told: half-typed sounds find nothing.
 */
export function useTypedText(initial: string, onText: (text: string) => void): TypedText {
  const [first] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(onText);
  useEffect(() => {
    told.current = onText;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  function tellSoon(text: string): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      told.current(text.trim());
    }, PAUSE_MS);
  }

  return {
    field,
    input: {
      ref: field,
      defaultValue: first,
      onInput: (event) => {
        if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) clearTimeout(timer.current);
        else tellSoon(event.currentTarget.value);
      },
      onCompositionEnd: (event) => {
        tellSoon(event.currentTarget.value);
      },
    },
    put: (text) => {
      clearTimeout(timer.current);
      if (field.current) field.current.value = text;
      told.current(text.trim());
    },
  };
}
