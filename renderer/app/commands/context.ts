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

let version = 0;

function subscribe(changed: () => void): () => void {
  const tell = (): void => {
    version += 1;
    changed();
  };
  const stops = [
    useNavigation.subscribe(tell),
    useOffers.subscribe(tell),
    useLayers.subscribe(tell),
    useNotices.subscribe(tell),
  ];
  document.addEventListener('focusin', tell);
  return () => {
    for (const stop of stops) stop();
    document.removeEventListener('focusin', tell);
  };
}

/** Draws again when other commands became possible. */
export function usePossibleCommands(): readonly Command[] {
  useSyncExternalStore(subscribe, () => version);
  return possibleCommands();
}
