import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent, type ReactNode } from 'react';

import { isComposing } from '../ui/composing.ts';

export interface Suggestion {
  readonly id: string;
  readonly content: ReactNode;
  readonly run: () => void;
  /** Heading before it, if it begins a group. */
  readonly heading?: string;
}

export interface Suggestions {
  /** For the input. */
  readonly input: {
    readonly role: 'combobox';
    readonly 'data-own-list': true;
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-activedescendant': string | undefined;
    readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  };
  readonly list: ReactNode;
  readonly restart: () => void;
}

/**
 * A list under an input, moved through with the arrows while the focus stays in
 * the input; Enter takes the marked line. Keys of an input method stay its own.
 *
 * While the list is not yet `settled` it belongs to what was typed before: Enter
 * then takes the first line of the list that comes, for whoever types faster than
 * the office answers (or lets a scanner type).
 */
export function useSuggestions(
  label: string,
  items: readonly Suggestion[],
  shown: boolean,
  settled = true,
): Suggestions {
  const id = useId();
  const [marked, setMarked] = useState(0);
  const [takeFirst, setTakeFirst] = useState(false);
  const at = Math.min(marked, Math.max(0, items.length - 1));

  const take = useEffectEvent(() => {
    setTakeFirst(false);
    items[0]?.run();
  });
  useEffect(() => {
    if (takeFirst && settled && shown) take();
  }, [takeFirst, settled, shown]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event) || !shown) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      const next = (at + step + items.length) % items.length;
      setMarked(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (settled) items[at]?.run();
      else setTakeFirst(true);
    }
  }

  const list = (
    <div id={id} role="listbox" aria-label={label} className="k-suggestions">
      {items.map((item, index) => (
        <Line
          key={item.id}
          id={`${id}-${index}`}
          item={item}
          marked={index === at}
          onMark={() => {
            setMarked(index);
          }}
        />
      ))}
    </div>
  );

  return {
    input: {
      role: 'combobox',
      'data-own-list': true,
      'aria-expanded': shown,
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-activedescendant': shown && items.length > 0 ? `${id}-${at}` : undefined,
      onKeyDown,
    },
    list,
    restart: () => {
      setMarked(0);
      setTakeFirst(false);
    },
  };
}

function Line({
  id,
  item,
  marked,
  onMark,
}: {
  readonly id: string;
  readonly item: Suggestion;
  readonly marked: boolean;
  readonly onMark: () => void;
}) {
  return (
    <>
      {item.heading === undefined ? null : (
        <div className="k-suggestion-heading" role="presentation">
          {item.heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={marked}
        data-active={marked}
        className="k-option"
        onMouseMove={onMark}
        onMouseDown={(event) => {
          // The input keeps the focus until the line is taken.
          event.preventDefault();
        }}
        onClick={item.run}
      >
        {item.content}
      </div>
    </>
  );
}
