import { useState, type KeyboardEvent, type ReactNode } from 'react';

import { Section } from '../../ui/Page.tsx';
import { Button } from '../../ui/Button.tsx';

/** A line that opens what it tells of. */
export interface Door {
  /** Tells the lines of a list apart. */
  readonly id: string;
  readonly number?: string;
  readonly name: string;
  readonly text?: string;
  readonly end?: ReactNode;
  /** Beside the line, with its own key. */
  readonly beside?: ReactNode;
  readonly onOpen: () => void;
  readonly onChosen?: () => void;
}

interface DoorListProps {
  readonly title: string;
  /** How many there are; not told where the lines are no list of equals. */
  readonly total?: number;
  readonly hint?: string;
  readonly doors: readonly Door[];
  readonly all?: { readonly text: string; readonly onOpen: () => void } | undefined;
  readonly urgent?: boolean;
}

/** A section of Today. One stop of Tab; the arrows go through its lines and on to the next section (`moveAmongDoors`). */
export function DoorList({ title, total, hint, doors, all, urgent = false }: DoorListProps) {
  return (
    <Section
      title={title}
      beside={
        total === undefined && hint === undefined ? undefined : (
          <>
            {total === undefined ? null : <b className={urgent ? 'k-today-count k-late' : 'k-today-count'}>{total}</b>}
            {hint}
          </>
        )
      }
    >
      <DoorLines title={title} doors={doors} />
      {all ? (
        <Button look="plain" small onPress={all.onOpen}>
          {all.text}
        </Button>
      ) : null}
    </Section>
  );
}

/** Lines without a head; the one that was in hand last is the stop of Tab. */
export function DoorLines({ title, doors }: Pick<DoorListProps, 'title' | 'doors'>) {
  const [chosen, setChosen] = useState<string>();
  const stop = doors.some(({ id }) => id === chosen) ? chosen : doors[0]?.id;
  return (
    <ul className="k-today-lines" aria-label={title}>
      {doors.map((door) => (
        <li key={door.id}>
          <button
            type="button"
            className="k-door"
            data-door={`${title} ${door.id}`}
            tabIndex={door.id === stop ? 0 : -1}
            onFocus={() => {
              setChosen(door.id);
              door.onChosen?.();
            }}
            onClick={door.onOpen}
          >
            {door.number === undefined ? null : <span className="k-door-number">{door.number}</span>}
            <span className="k-door-name">{door.name}</span>
            <span className="k-door-text">{door.text}</span>
            {door.end === undefined ? null : <span className="k-door-end">{door.end}</span>}
          </button>
          {door.beside}
        </li>
      ))}
    </ul>
  );
}

/** ↑ ↓ through the lines of the page, Home and End to the first and last, PgUp and PgDn from section to section. */
export function moveAmongDoors(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const doors = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-door]')];
  const at = doors.findIndex((door) => door === document.activeElement);
  const next = at < 0 && event.key === 'ArrowDown' ? 0 : target(event.key, at, doors);
  if (next === undefined) return;
  event.preventDefault();
  doors[next]?.focus();
}

function target(key: string, at: number, doors: readonly HTMLElement[]): number | undefined {
  if (at < 0) return undefined;
  const last = doors.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return sectionStarts(doors).find((start) => start > at) ?? last;
    case 'PageUp':
      return sectionStarts(doors).findLast((start) => start < at) ?? 0;
    default:
      return undefined;
  }
}

/** Places of the first line of each section. */
function sectionStarts(doors: readonly HTMLElement[]): readonly number[] {
  const sectionOf = (door: HTMLElement | undefined): Element | null => door?.closest('section') ?? null;
  return doors.flatMap((door, at) => (at === 0 || sectionOf(doors[at - 1]) !== sectionOf(door) ? [at] : []));
}
