import type { PrinterProfile } from '../../electron/contract/printers.ts';

/** An impact printer with five-ply continuous paper, not yet calibrated. */
export const sampleProfile: PrinterProfile = {
  id: 'dot',
  name: '點陣五聯',
  device: 'EPSON LQ-690C',
  size: 'half',
  media: { width: 241_300, height: 139_700 },
  mode: 'explicit',
  offsetX: 0,
  offsetY: 0,
  scaleX: 1,
  scaleY: 1,
  trim: 0,
  dpi: 0,
  layers: { form: true, data: true },
  outcome: 'impression',
  landscape: false,
};
