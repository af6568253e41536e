import type { Overlay, OverlayField } from '../../db/rules/overlay.ts';
import { changePolicy } from './life.ts';
import type { TestOffice } from './office.ts';

/** A field of 60 × 8 mm, 20 mm from the left and from the top. */
export function overlayField(value: string, changes: Partial<OverlayField> = {}): OverlayField {
  return {
    value,
    x: 200,
    y: 200,
    width: 600,
    height: 80,
    size: 105,
    align: 'start',
    lines: 1,
    shrink: false,
    floor: 80,
    ...changes,
  };
}

/** Stock of 200 × 150 mm for the complaint form. */
export function sampleOverlay(changes: Partial<Overlay> = {}): Overlay {
  return {
    code: 'stock',
    name: { 'zh-TW': '舊表', 'zh-CN': '旧表', en: 'Old form' },
    paper: 'complaint',
    stock: { width: 200_000, height: 150_000 },
    copies: 'impression',
    scan: null,
    fields: [overlayField('number'), overlayField('customerName', { y: 300 })],
    ...changes,
  };
}

/** The overlays of the policy in force; no new version, so that cases keep theirs. */
export function haveOverlays(office: TestOffice, ...overlays: Overlay[]): void {
  changePolicy(office, { overlays });
}
