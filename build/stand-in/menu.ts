import type { MenuItemConstructorOptions } from 'electron';

import type { Engine } from './engine.ts';

interface StandInItem {
  readonly id: string;
  readonly menu: string;
  readonly label: string;
  readonly keys: string;
  /** The desktop takes the key for this item. */
  readonly takesKey: boolean;
  enabled: boolean;
  click(): void;
}

/** The menu bar of a stand-in: nobody sees it, tests choose from it. */
export interface StandInMenu {
  readonly items: readonly StandInItem[];
  getMenuItemById(id: string): StandInItem | undefined;
}

/** One item as a person finds it. */
export type MenuLine = Omit<StandInItem, 'click'>;

export function menuLines(menu: StandInMenu | undefined): readonly MenuLine[] {
  return (menu?.items ?? []).map(({ click: _click, ...line }) => line);
}

export function menuOf(engine: Engine) {
  return {
    buildFromTemplate(template: readonly MenuItemConstructorOptions[]): StandInMenu {
      const items = template.flatMap(({ label: menu = '', submenu }) =>
        (Array.isArray(submenu) ? submenu : [])
          .filter(({ type }) => type !== 'separator')
          .map((item) => itemOf(engine, menu, item)),
      );
      return { items, getMenuItemById: (id) => items.find((item) => item.id === id) };
    },
    setApplicationMenu(menu: StandInMenu): void {
      engine.record.menu = menu;
    },
  };
}

function itemOf(engine: Engine, menu: string, options: MenuItemConstructorOptions): StandInItem {
  const { id, role, label = '', accelerator = '', registerAccelerator = true, enabled = true, click } = options;
  return {
    id: id ?? role ?? '',
    menu,
    label,
    keys: accelerator,
    takesKey: accelerator !== '' && registerAccelerator,
    enabled,
    click() {
      if (role === 'quit') {
        engine.quit();
        return;
      }
      // What Electron gives beside it (item, window, event) no item of Kesu looks at.
      (click as (() => void) | undefined)?.();
    },
  };
}
