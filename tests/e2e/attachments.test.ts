import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';

import { acceptedCase } from '../support/cases-in-program.ts';
import { kesu } from '../support/command.ts';
import { temporaryFolder } from '../support/office.ts';
import { launchProgram, type RunningProgram } from '../support/program.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A file as the page would get it: its content, or a picture drawn there of so many pixels. */
interface Given {
  readonly name: string;
  readonly text?: string;
  readonly picture?: readonly [width: number, height: number];
  /** Bytes, where only the size matters. */
  readonly size?: number;
}

/** Drops or pastes files on whatever has the focus, as the system would. */
async function give(page: Page, how: 'drop' | 'paste', files: readonly Given[], text?: string): Promise<boolean> {
  return page.evaluate(
    async ([way, given, besides]) => {
      const transfer = new DataTransfer();
      for (const { name, text: content, picture, size } of given) {
        let parts: BlobPart[] = [content ?? ''];
        let type = 'text/plain';
        if (picture) {
          const canvas = new OffscreenCanvas(picture[0], picture[1]);
          const pen = canvas.getContext('2d');
          if (pen) {
            const gradient = pen.createLinearGradient(0, 0, picture[0], picture[1]);
            gradient.addColorStop(0, '#c9d6df');
            gradient.addColorStop(1, '#52616b');
            pen.fillStyle = gradient;
            pen.fillRect(0, 0, picture[0], picture[1]);
            pen.strokeStyle = '#b3261e';
            pen.lineWidth = picture[0] / 40;
            pen.strokeRect(picture[0] / 3, picture[1] / 3, picture[0] / 4, picture[1] / 4);
          }
          parts = [await canvas.convertToBlob()];
          type = 'image/png';
        }
        if (size !== undefined) parts = [new Uint8Array(size).fill(65)];
        transfer.items.add(new File(parts, name, { type }));
      }
      if (besides !== undefined) transfer.setData('text/plain', besides);
      const target = document.activeElement ?? document.body;
      const event =
        way === 'drop'
          ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [how, files, text] as const,
  );
}

async function onCase(options: Parameters<typeof launchProgram>[0] = {}) {
  const program = await launchProgram({ locale: 'zh-TW', ...options });
  const { id } = await acceptedCase(program);
  await openCase(program);
  return { program, page: program.page, caseId: id };
}

async function openCase({ page }: RunningProgram): Promise<void> {
  await page.keyboard.press('Control+3');
  // Enter opens the chosen line, which is there when the lines are.
  await page.locator('[role=grid] [role=row][aria-selected=true]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '附件' }).waitFor();
}

/** On a machine with much else to do. */
const soon = { timeout: 15_000 };

const items = (page: Page) => page.getByRole('list', { name: '附件清單' }).getByRole('listitem');

test('photographs are dropped, a screenshot is pasted, and both are there with thumbnails', async () => {
  const { program, page, caseId } = await onCase();
  await give(page, 'drop', [
    { name: '瑕疵 1.png', picture: [1600, 1200] },
    { name: '來信.txt', text: '品質不良' },
  ]);
  await expect.poll(() => items(page).count(), soon).toBe(2);
  await page.getByText('已加入 2 個附件。').waitFor();
  await give(page, 'paste', [{ name: 'image.png', picture: [800, 600] }]);
  await expect.poll(() => items(page).count(), soon).toBe(3);

  const { attachments } = await program.call('attachments.list', { caseId });
  expect(attachments.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'text/plain', 'image/png']);
  expect(attachments[2]?.name).toMatch(/^貼上 \d{4}-\d\d-\d\d \d{4}\.png$/);
  await items(page).last().scrollIntoViewIfNeeded();
  // Shown by addresses of the page itself, under the strict content policy.
  const widths = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.attachment-thumbnail img')].map((image) => [
        image.src.startsWith('blob:'),
        image.naturalWidth,
      ]),
    );
  await expect.poll(widths, soon).toEqual([
    [true, 112],
    [true, 112],
  ]);
  expect(program.requests.stopped).toEqual([]);
});

test('by keyboard alone: choose, look, enlarge, go on, save, remove, take back', async () => {
  const folder = temporaryFolder();
  const path = join(folder, '檢驗報告.pdf');
  const copy = join(folder, '另存.pdf');
  writeFileSync(path, '%PDF-1.7\n%%EOF');
  const { program, page } = await onCase({ dialogs: { open: [path], save: [copy] } });
  await give(page, 'drop', [{ name: '瑕疵.png', picture: [2000, 1500] }]);
  await expect.poll(() => items(page).count(), soon).toBe(1);
  await page.keyboard.press('Control+Shift+A');
  await expect.poll(() => items(page).count(), soon).toBe(2);

  await page.getByRole('button', { name: /^看 ?瑕疵\.png/ }).focus();
  await page.keyboard.press('Enter');
  const picture = page.getByRole('img', { name: '附件「瑕疵.png」的圖片' });
  await picture.waitFor();
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const whole = await width();
  expect(whole).toBeGreaterThan(200);
  // All of it is to be seen: nothing is cut off below or beside.
  const inside = await picture.evaluate((image) => {
    const room = image.parentElement?.getBoundingClientRect();
    const { bottom, right, width: wide, height } = image.getBoundingClientRect();
    return {
      fits: room !== undefined && bottom <= room.bottom + 1 && right <= room.right + 1,
      ratio: Math.round((wide / height) * 100) / 100,
    };
  });
  expect(inside).toEqual({ fits: true, ratio: 1.33 });
  await page.keyboard.press('Equal');
  await page.keyboard.press('Equal');
  await expect.poll(width, soon).toBe(3000);
  // The middle of it is in sight, and the corners can be scrolled to.
  const scrolled = await picture.evaluate((image) => {
    const view = image.parentElement;
    return view ? [view.scrollLeft * 2 + view.clientWidth, view.scrollTop * 2 + view.clientHeight] : [];
  });
  expect(scrolled.map((edge) => Math.round(edge / 10))).toEqual([300, 225]);
  await page.keyboard.press('Digit0');
  await expect.poll(width, soon).toBe(whole);
  await page.keyboard.press('PageDown');
  await page.getByText('這種檔案不在視窗內開啟').waitFor();
  expect(await page.locator('iframe, object, embed').count()).toBe(0);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '另存…「檢驗報告.pdf」' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('「另存.pdf」已存好。').waitFor();
  expect(readFileSync(copy, 'utf8')).toBe('%PDF-1.7\n%%EOF');

  await page.getByRole('button', { name: /^看 ?瑕疵\.png/ }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => items(page).count(), soon).toBe(1);
  await page.keyboard.press('Alt+Z');
  await expect.poll(() => items(page).count(), soon).toBe(2);
  expect(program.requests.stopped).toEqual([]);
});

test('what is refused gets a sentence that names it, and everything else is taken', async () => {
  const { page } = await onCase();
  await give(page, 'drop', [
    { name: '照片.jpg', text: 'MZ\u0090\u0000' },
    { name: '空的.txt', text: '' },
    { name: '影片.mp4', size: 25 * 1024 * 1024 + 1 },
    { name: '來信.txt', text: '品質不良' },
  ]);
  await expect.poll(() => items(page).count(), soon).toBe(1);
  const notices = page.getByText('「照片.jpg」是可執行的程式');
  await notices.waitFor();
  const said = (await notices.textContent()) ?? '';
  expect(said).toContain('「空的.txt」沒有內容');
  expect(said).toContain('「影片.mp4」太大');
});

test('text with a picture of itself, as a spreadsheet copies it, goes into a field as text', async () => {
  const { page } = await onCase();
  await page.locator('.intake-desk [contenteditable], .intake-desk textarea, .intake-desk input').first().focus();
  expect(await give(page, 'paste', [{ name: 'image.png', picture: [10, 10] }], '甲\t乙')).toBe(false);
  expect(await items(page).count()).toBe(0);
  expect(await give(page, 'paste', [{ name: 'image.png', picture: [10, 10] }])).toBe(true);
  await expect.poll(() => items(page).count(), soon).toBe(1);
});

test('a draft says that it takes no files', async () => {
  const { page } = await launchProgram({ locale: 'zh-TW' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('F2');
  await page.locator('.intake-desk').waitFor();
  await give(page, 'drop', [{ name: '照片.png', picture: [10, 10] }]);
  await page.getByText('附件只能加在已存檔或已受理的案件').waitFor();
});

test('25 MB cross the bridge both ways, and a command gets and gives content as base64', async () => {
  const { program, page, caseId } = await onCase();
  await give(page, 'drop', [{ name: '大.txt', size: 25 * 1024 * 1024 }]);
  await expect.poll(() => items(page).count(), soon).toBe(1);
  const id = (await program.call('attachments.list', { caseId })).attachments[0]?.id ?? 0;
  const length = await page.evaluate(async (attachment) => {
    const { kesu: bridge } = window as unknown as {
      kesu: { call(name: string, input: unknown): Promise<{ value: { bytes: Uint8Array } }> };
    };
    const { value } = await bridge.call('attachments.read', { id: attachment });
    return value.bytes instanceof Uint8Array ? value.bytes.length : -1;
  }, id);
  expect(length).toBe(25 * 1024 * 1024);

  const at = ['--data', program.dataFolder, '--json'];
  const input = JSON.stringify({ caseId, name: 'note.txt', bytes: { base64: Buffer.from('品質').toString('base64') } });
  const added = await kesu('call', 'attachments.addBytes', input, ...at);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const { id: note } = JSON.parse(added.stdout) as { id: number };
  const read = await kesu('call', 'attachments.read', JSON.stringify({ id: note }), ...at);
  expect(JSON.parse(read.stdout)).toEqual({
    name: 'note.txt',
    mediaType: 'text/plain',
    bytes: { base64: Buffer.from('品質').toString('base64') },
  });
});

test('check and backup name the attachment whose file is gone, and do not end as done', async () => {
  const { program, caseId } = await onCase();
  await program.call('attachments.addBytes', { caseId, name: '來信.txt', bytes: new TextEncoder().encode('品質') });
  const at = ['--data', program.dataFolder, '--locale', 'zh-TW'];
  const whole = await kesu('check', ...at);
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(whole.stdout).toContain('附件 1 個，都在且完好。');

  rmSync(join(program.dataFolder, 'attachments'), { recursive: true });
  const number = (await program.call('cases.get', { id: caseId })).number;
  const complaint = `附件不見了：${number}「來信.txt」\n`;
  expect(await kesu('check', ...at)).toMatchObject({ code: 1, stderr: complaint });
  const copy = join(temporaryFolder(), 'copy.db');
  const written = await kesu('backup', '--to', copy, ...at);
  expect(written).toMatchObject({ code: 1, stderr: complaint });
  expect(written.stdout).toContain('案件 1 件，客戶 1 筆，附件 0 個');
});
