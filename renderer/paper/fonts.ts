import type { PrintDocument } from '../../electron/contract/paper.ts';

const families = { tc: 'Kesu Paper TC', sc: 'Kesu Paper SC' } as const;

/**
 * Waits until the paper's own faces are there: whatever is measured or printed
 * before that would be set in another face. Fails when a face cannot be loaded.
 */
export async function loadPaperFonts(): Promise<void> {
  const faces = Object.values(families).flatMap((family) => [400, 700].map((weight) => `${weight} 16px "${family}"`));
  const loaded = await Promise.all(faces.map((face) => document.fonts.load(face, '客')));
  const missing = faces.filter((_, index) => loaded[index]?.length === 0);
  if (missing.length > 0) throw new Error(`paper fonts are missing: ${missing.join(', ')}`);
  await document.fonts.ready;
}

/** Some signs differ between Traditional and Simplified print: each language has its own face first. */
export function faceOrder(locale: PrintDocument['locale']): readonly string[] {
  return locale === 'zh-CN' ? [families.sc, families.tc] : [families.tc, families.sc];
}
