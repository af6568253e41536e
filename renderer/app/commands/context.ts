import { useSyncExternalStore } from 'react';

import { topLayer, useLayers } from '../../ui/command-layer.tsx';
import { lastUndo, useNotices } from '../../ui/notices.ts';
import { currentEntry, useNavigation } from '../navigation.ts';
import type { Command, CommandContext } from './command.ts';
import { offerOf, useOffers } from './handlers.ts';
import { fieldHasList } from './open-field-list.ts';
import { commands } from './table.ts';

/** What is so at this moment. */
export function commandContext(): CommandContext {
  const navigation = useNavigation.getState();
  const { place } = currentEntry(navigation);
  return {
    place,
    canGoBack: navigation.entries.length > 1 || place.name !== 'today',
    inDialog: topLayer() !== '',
    canUndo: lastUndo() !== undefined,
    handled: (id) => offerOf(id) !== undefined || (id === 'field.choose' && fieldHasList(document.activeElement)),
    handle: (id) => {
      offerOf(id)?.run();
    },
  };
}

/** What can be done at this moment. */
export function possibleCommands(): readonly Command[] {
  const context = commandContext();
  return commands.filter((command) => command.when(context));
}

/** Runs a command if it is possible now; answers whether it was. */
export function runCommand(id: string): boolean {
  const context = commandContext();
  const command = commands.find((row) => row.id === id && row.when(context));
  command?.run(context);
  return command !== undefined;
}

function subscribe(changed: () => void): () => void {
  const stops = [
    useNavigation.subscribe(changed),
    useOffers.subscribe(changed),
    useLayers.subscribe(changed),
    useNotices.subscribe(changed),
  ];
  document.addEventListener('focusin', changed);
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('focusin', changed);
  };
}

let known: { readonly commands: readonly Command[]; readonly shown: string } = { commands: [], shown: '' };

/** The same list as long as it would be shown the same: it is asked for at every step of the focus. */
function snapshot(): readonly Command[] {
  const possible = possibleCommands();
  const shown = possible.map(({ id }) => `${id} ${offerOf(id)?.label ?? ''}`).join('\n');
  if (shown !== known.shown) known = { commands: possible, shown };
  return known.commands;
}

/** Draws again when other commands became possible, or one has another name. */
export function usePossibleCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, snapshot);
}
