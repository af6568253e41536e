import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../api/client.ts';
import { usePossibleCommands } from './context.ts';
import { offerOf } from './handlers.ts';
import { commands } from './table.ts';

type MenuCommands = Parameters<typeof call<'menu.set'>>[1]['commands'];

/** Tells the menu bar of the desktop the table of commands, and which of them are possible; draws nothing. */
export function NativeMenu(): null {
  const { t } = useTranslation();
  const possible = new Set(usePossibleCommands().map(({ id }) => id));
  const shown: MenuCommands = commands
    .filter(({ keyOnly }) => !keyOnly)
    .map(({ id, label, keys, area }) => ({
      command: id,
      label: offerOf(id)?.label ?? t(`commands.${label}`),
      area,
      keys: keys[0] ?? null,
      enabled: possible.has(id),
    }));
  // Possible commands are looked at with each step of the focus; the menu hears only of what is different.
  const text = JSON.stringify(shown);

  useEffect(() => {
    void call('menu.set', { commands: JSON.parse(text) as MenuCommands });
  }, [text]);
  useEffect(
    () => () => {
      void call('menu.set', { commands: [] });
    },
    [],
  );
  return null;
}
