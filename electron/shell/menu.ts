import { Menu, type MenuItemConstructorOptions } from 'electron';

import type { Locale } from '../contract/shapes.ts';
import { translator } from '../../renderer/locales/translate.ts';

/**
 * The menu bar. The window's own commands and their function keys belong to the
 * page: no item here may take an F key away from it, so that `reload`,
 * `togglefullscreen` and `toggleDevTools` have no place in an installed program.
 */
export function setMenu(locale: Locale, developerTools: boolean): void {
  const t = translator(locale);
  const items: MenuItemConstructorOptions[] = [
    { label: t('program.menu.file'), submenu: [{ role: 'quit', label: t('program.menu.quit') }] },
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
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
}

function developerItems(wanted: boolean): MenuItemConstructorOptions[] {
  if (!wanted) return [];
  return [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools', accelerator: 'CommandOrControl+Shift+I' },
  ];
}
