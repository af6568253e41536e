import type { Page } from 'playwright-core';

import { officeBehind } from './office.ts';
import { openNumber, type ScreenPlace } from './visit.ts';

const names = ['瑕疵部位.png', '外箱標籤.png', '來信.txt', '錯放的照片.png'] as const;

/** Adds the files to a case over the window's own bridge: pictures with something to see, and a letter. */
async function addFiles(page: Page, caseId: number): Promise<void> {
  await page.evaluate(
    async ([id, files]) => {
      const bridge = (globalThis as unknown as { kesu: { call(name: string, input: unknown): Promise<unknown> } }).kesu;
      for (const [at, name] of files.entries()) {
        let content = new Blob([`${name}\n`]);
        if (name.endsWith('.png')) {
          const canvas = new OffscreenCanvas(800, 600);
          const pen = canvas.getContext('2d');
          if (pen) {
            pen.fillStyle = ['#c9d6df', '#e8dcc0', '#d5e3cf', '#dcd3e6'][at] ?? '#ddd';
            pen.fillRect(0, 0, 800, 600);
            pen.lineWidth = 18;
            pen.strokeStyle = '#52616b';
            pen.strokeRect(120 + at * 60, 120, 360, 300);
            pen.strokeStyle = '#b3261e';
            pen.beginPath();
            pen.arc(320 + at * 60, 270, 70, 0, 7);
            pen.stroke();
          }
          content = await canvas.convertToBlob();
        }
        await bridge.call('attachments.addBytes', {
          caseId: id,
          name,
          bytes: new Uint8Array(await content.arrayBuffer()),
        });
      }
    },
    [caseId, names] as const,
  );
}

/** A case with photographs, a letter, and one that was removed and can be put back. */
export const attachmentPlaces: readonly ScreenPlace[] = [
  {
    name: 'attachments',
    open: async (visit) => {
      const { page, sample, t } = visit;
      const { call } = officeBehind(page);
      const { rows } = await call('ledger.search', { text: sample.numbers.negotiating, limit: 1 });
      const caseId = rows[0]?.id ?? 0;
      await addFiles(page, caseId);
      const { attachments } = await call('attachments.list', { caseId });
      const wrong = attachments.find(({ name }) => name === names[3]);
      if (wrong) await call('attachments.remove', { id: wrong.id });
      await openNumber(visit, sample.numbers.negotiating);
      await page.getByRole('button', { name: t('attachments.removedCount', { files: 1 }) }).press('Enter');
      await page.getByRole('list', { name: t('attachments.removedList') }).waitFor();
      await page.getByRole('list', { name: t('attachments.list') }).scrollIntoViewIfNeeded();
    },
  },
];
