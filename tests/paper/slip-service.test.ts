import { expect, test } from 'vitest';

import { accept, addCustomer, complaint } from '../support/cases.ts';
import { testOffice } from '../support/office.ts';

const request = { size: 'a5', locale: 'zh-TW', reprintReason: '', allowMissing: false, device: '' } as const;

test('a slip is printed by its own count, stands in the log under its number, and again only with a reason', async () => {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const { id: caseId } = await accept(office, complaint(addCustomer(office.folder), { goods: [] }));
  office.clock.set('2026-11-21T10:00');
  const input = { caseId, code: 'closing', unit: '製造部', person: '', text: '請送回。', answerDue: '' };
  const first = await office.do('slips.make', input);
  const second = await office.do('slips.make', input);
  expect((await office.do('papers.print', { ...request, slipId: first.id })).printing).toBe(1);
  expect((await office.do('papers.print', { ...request, slipId: second.id })).printing).toBe(1);
  expect(await office.refused('papers.print', { ...request, slipId: first.id })).toMatchObject({
    code: 'reprint-reason-required',
  });
  expect((await office.do('papers.print', { ...request, slipId: first.id, reprintReason: '遺失' })).printing).toBe(2);
  // The form of the case has not been printed by that.
  expect((await office.do('papers.print', { ...request, caseId })).printing).toBe(1);
  const { entries } = await office.do('papers.log', { offset: 0, limit: 10 });
  expect(entries.map(({ paper, number, printing }) => [paper, number, printing])).toEqual([
    ['complaint', '261101', 1],
    ['slip', '261101-R1', 2],
    ['slip', '261101-R2', 1],
    ['slip', '261101-R1', 1],
  ]);
  expect(await office.refused('papers.print', { ...request, caseId, slipId: first.id })).toMatchObject({
    code: 'invalid-input',
  });
});

test('the record of a call-back says that it was by telephone and nothing that is not for the customer', async () => {
  const office = await testOffice({ now: '2026-11-01T09:05' });
  const { id: caseId } = await accept(
    office,
    complaint(addCustomer(office.folder), { goods: [], salesOpinion: '屬實，內部檢討。' }),
  );
  const { id: followUpId } = await office.do('followUps.add', { caseId, dueOn: '+3', note: '' });
  await office.do('followUps.record', {
    id: followUpId,
    at: '',
    by: '',
    method: 'telephone',
    signed: false,
    satisfaction: 'acceptable',
    note: '已收到補件。',
    againOn: '',
    newMatter: false,
  });
  const { document } = await office.do('papers.previewSlip', { followUpId, size: 'a4', locale: 'zh-TW' });
  const texts = [...document.cells, ...document.blocks].map(({ text }) => text);
  expect(document.title).toBe('回訪記錄表');
  expect(texts).toEqual(expect.arrayContaining(['電話回訪', '尚可', '已收到補件。', '2026/11/01 09:05']));
  expect(JSON.stringify(document)).not.toContain('內部檢討');
});
