import type { CommandArea } from '../../../electron/contract/menu.ts';
import type { commands as labels } from '../../locales/zh-TW/commands.ts';
import type { Place } from '../places.ts';

/** Keys of `commands.ts` of the locales. */
export type CommandLabel = keyof typeof labels;

/** What a command is asked about before it is shown or run. */
export interface CommandContext {
  readonly place: Place;
  /** There is a place under the present one. */
  readonly canGoBack: boolean;
  /** A dialog lies over the page. */
  readonly inDialog: boolean;
  /** There is a notice that can be taken back. */
  readonly canUndo: boolean;
  /** The page (or the dialog over it) has said that it can do this now. */
  readonly handled: (id: string) => boolean;
  /** Does what the page has offered under this id. */
  readonly handle: (id: string) => void;
}

/** One row of the table of commands: footer, palette, help page, menu, keys and tests read it. */
export interface Command {
  readonly id: string;
  readonly label: CommandLabel;
  /** `F2`, `Ctrl+K`, `Escape`, `Alt+Z`; the first is the one that is shown. Never a plain letter. */
  readonly keys: readonly string[];
  readonly area: CommandArea;
  /** Where in the footer, from the left; without it the footer does not show it. */
  readonly footer?: number;
  /** The page hears this key itself (Enter in a table); the row shows it and runs it from the palette. */
  readonly keyOfPage?: boolean;
  /** Not offered in the palette: it makes no sense there. */
  readonly keyOnly?: boolean;
  readonly when: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void;
}

type OfPage<Id extends string> = Omit<Command, 'when' | 'run' | 'id'> & { readonly id: Id };

/** A command that a page carries out: it is there while the page offers it (`useCommandHandlers`). */
export function pageCommand<const Id extends string>(row: OfPage<Id>): Command & { readonly id: Id } {
  return {
    ...row,
    when: ({ handled }) => handled(row.id),
    run: ({ handle }) => {
      handle(row.id);
    },
  };
}
