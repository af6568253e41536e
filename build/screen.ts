/** Whether there is a screen to show a window on. */
export function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((one) => one !== undefined && one !== '');
}
