import { Menu, type MenuItemConstructorOptions } from 'electron';

import { translator, type Translate } from '../../renderer/locales/translate.ts';
import type { CommandArea, MenuCommand } from '../contract/menu.ts';
import type { Locale } from '../contract/shapes.ts';

interface MenuOptions {
  readonly developerTools: boolean;
  /** Has the window do a command of its own table. */
  readonly run: (command: string) => void;
}

/** The menu bar: the window's commands, and what the desktop does itself. */
export interface ProgramMenu {
  setLocale(locale: Locale): void;
  setCommands(commands: readonly MenuCommand[]): void;
}

export function createMenu(options: MenuOptions): ProgramMenu {
  let locale: Locale = 'zh-TW';
  let commands: readonly MenuCommand[] = [];
  let menu = show();

  function show(): Menu {
    const made = Menu.buildFromTemplate(template(translator(locale), commands, options));
    Menu.setApplicationMenu(made);
    return made;
  }

  return {
    setLocale(next) {
      if (next === locale) return;
      locale = next;
      menu = show();
    },
    setCommands(next) {
      const sameItems = textOf(commands) === textOf(next);
      commands = next;
      // Another page makes other items possible: a bar that stays does not flicker.
      if (!sameItems) menu = show();
      else {
        for (const { command, enabled } of next) {
          const item = menu.getMenuItemById(command);
          if (item) item.enabled = enabled;
        }
      }
    },
  };
}

/** All of them but whether they can be done now. */
function textOf(commands: readonly MenuCommand[]): string {
  return JSON.stringify(commands.map(({ command, label, area, keys }) => [command, label, area, keys]));
}

/**
 * Keys belong to the page, which knows whether a character is being composed:
 * an item shows its key and never takes it. So `reload`, `togglefullscreen` and
 * `toggleDevTools` have no place in an installed program.
 */
function template(
  t: Translate,
  commands: readonly MenuCommand[],
  { developerTools, run }: MenuOptions,
): MenuItemConstructorOptions[] {
  const of = (...areas: readonly CommandArea[]): MenuItemConstructorOptions[] =>
    withLines(areas.map((area) => commands.filter((one) => one.area === area).map((one) => itemOf(one, run))));
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('program.menu.quit') };

  return [
    { label: t('program.menu.file'), submenu: withLines([of('program', 'print'), [quit]]) },
    {
      label: t('program.menu.edit'),
      submenu: [
        { role: 'undo', label: t('program.menu.undoTyping') },
        { role: 'redo', label: t('program.menu.redoTyping') },
        { type: 'separator' },
        { role: 'cut', label: t('program.menu.cut') },
        { role: 'copy', label: t('program.menu.copy') },
        { role: 'paste', label: t('program.menu.paste') },
        { role: 'selectAll', label: t('program.menu.selectAll') },
      ],
    },
    ...(
      [
        ['case', of('form', 'case')],
        ['ledger', of('ledger')],
        ['customers', of('customers')],
        ['statistics', of('statistics')],
        ['go', of('places')],
      ] as const
    )
      .filter(([, submenu]) => submenu.length > 0)
      .map(([name, submenu]) => ({ label: t(`program.menu.${name}`), submenu })),
    {
      label: t('program.menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('program.menu.zoomIn') },
        { role: 'zoomOut', label: t('program.menu.zoomOut') },
        { role: 'resetZoom', label: t('program.menu.zoomReset') },
        ...developerItems(developerTools),
      ],
    },
  ];
}

function itemOf({ command, label, keys, enabled }: MenuCommand, run: MenuOptions['run']): MenuItemConstructorOptions {
  return {
    id: command,
    // A single & would underline the letter behind it.
    label: label.replaceAll('&', '&&'),
    enabled,
    click: () => {
      run(command);
    },
    // macOS cannot show a key without taking it.
    ...(keys === null || process.platform === 'darwin'
      ? {}
      : { accelerator: keys.replace('Arrow', ''), registerAccelerator: false }),
  };
}

/** Groups with a line between each two that hold something. */
function withLines(groups: readonly (readonly MenuItemConstructorOptions[])[]): MenuItemConstructorOptions[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => (at === 0 ? group : [{ type: 'separator' as const }, ...group]));
}

function developerItems(wanted: boolean): MenuItemConstructorOptions[] {
  if (!wanted) return [];
  return [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools', accelerator: 'CommandOrControl+Shift+I' },
  ];
}
