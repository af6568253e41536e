import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { letterFields } from '../../db/rules/letter-text.ts';
import { shippedLetters } from '../../db/rules/letter-templates.ts';
import type { LetterEntries } from '../../electron/contract/letters.ts';
import { locales, type Locale } from '../../electron/contract/shapes.ts';
import { decision, lifeDesk, p2Stations } from '../support/life.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

const nothingMore = { on: '', agree: null, recordReply: false } as const;

async function suggested(test: TestOffice, caseId: number, template: string, locale: Locale = 'zh-TW', newDue = '') {
  return test.do('letters.suggest', { caseId, template, locale, newDue });
}

/** A case up to its decision: return 312 PCS, allowance 5,000. */
async function decided() {
  const desk = await lifeDesk();
  for (const station of p2Stations) await desk.one.pass(station);
  await desk.one.do('life.decide', { decision: decision() });
  return desk;
}

describe('templates', () => {
  test('three come with Kesu, in three languages, and name fields that exist', async () => {
    const office = await testOffice();
    const { templates } = await office.do('letters.templates', {});
    expect(templates.map(({ code, name, shipped }) => [code, name, shipped])).toEqual([
      ['acknowledgement', '受理通知', true],
      ['extension', '延期通知', true],
      ['reply', '回覆函', true],
    ]);
    for (const { texts } of shippedLetters) {
      for (const locale of locales) {
        const used = Object.values(texts[locale]).flatMap((text) => Array.from(text.matchAll(/\{\{(.*?)\}\}/g)));
        for (const [, name = ''] of used) expect(letterFields).toContain(name);
      }
    }
  });

  test('a field that does not exist is refused with its name, at its text', async () => {
    const office = await testOffice();
    const [template] = (await office.do('letters.templates', {})).templates;
    if (!template) throw new Error('no template');
    const { code, version, kind, name, texts } = template;
    const broken = { ...texts, en: { ...texts.en, body: 'Because of {{cause}} and {{shares}}.' } };
    const refusal = await office.refused('letters.saveTemplate', { code, version, kind, name, texts: broken });
    expect(refusal.issues?.map(({ field, code: issue, params }) => [field, issue, params?.['name']])).toEqual([
      ['en.body', 'unknown-letter-field', 'cause'],
      ['en.body', 'unknown-letter-field', 'shares'],
    ]);
  });

  test('changed, removed and restored; an older version is refused; the own one stays', async () => {
    const office = await testOffice();
    const [first] = (await office.do('letters.templates', {})).templates;
    if (!first) throw new Error('no template');
    const { code, version, kind, texts } = first;
    const changed = { ...texts, 'zh-TW': { ...texts['zh-TW'], subject: '已收到您的來函' } };
    const saved = await office.do('letters.saveTemplate', { code, version, kind, name: '收件通知', texts: changed });
    expect(saved).toMatchObject({ name: '收件通知', changed: true, version: 2 });
    expect(await office.refused('letters.saveTemplate', { code, version, kind, name: 'x', texts })).toMatchObject({
      code: 'stale',
    });
    const own = await office.do('letters.saveTemplate', { code: null, version: null, kind, name: '簡短通知', texts });
    expect(own).toMatchObject({ code: 'own-1', shipped: false, changed: false });
    await office.do('letters.removeTemplate', { code, version: 2 });
    expect((await office.do('letters.templates', {})).templates.map((one) => one.code)).toEqual([
      'extension',
      'reply',
      'own-1',
    ]);
    expect(await office.do('letters.restoreTemplates', {})).toEqual({ restored: 1 });
    const { templates } = await office.do('letters.templates', {});
    expect(templates.map((one) => one.code)).toEqual(['acknowledgement', 'extension', 'reply', 'own-1']);
    expect(templates[0]).toMatchObject({ name: '受理通知', changed: false, version: 4, texts });
    expect(await office.do('letters.restoreTemplates', {})).toEqual({ restored: 0 });
  });
});

describe('letters', () => {
  test('an acknowledgement is filled in, kept under the number of the case, changed and voided', async () => {
    const { test: office, one } = await lifeDesk();
    const { entries, gaps, cautions } = await suggested(office, one.id, 'acknowledgement');
    expect(entries.recipient).toMatch(/台鑒$/);
    expect(entries.body).toContain(`已於 2026/11/21 受理，案號 ${one.number}。`);
    expect(entries.body).toContain('2026/12/06');
    expect([gaps, cautions]).toEqual([[], []]);
    const letter = await office.do('letters.create', { caseId: one.id, entries, ...nothingMore });
    expect(letter).toMatchObject({ number: `${one.number}-L1`, on: '2026-11-21', version: 1, gaps: [] });
    const again = await office.do('letters.create', { caseId: one.id, entries, ...nothingMore });
    expect(again.number).toBe(`${one.number}-L2`);
    const written = { ...entries, body: `${entries.body}\n聯絡地址：{{address}}` };
    const changed = await office.do('letters.update', { id: letter.id, version: 1, on: '', entries: written });
    expect(changed).toMatchObject({ version: 2, gaps: ['地址'] });
    expect(await office.refused('letters.void', { id: letter.id, version: 2, reason: ' ' })).toMatchObject({
      code: 'reason-required',
    });
    const voided = await office.do('letters.void', { id: letter.id, version: 2, reason: '寄錯人' });
    expect(voided.voidReason).toBe('寄錯人');
    const { letters } = await office.do('letters.ofCase', { caseId: one.id });
    expect(letters.map(({ number }) => number)).toEqual([`${one.number}-L1`, `${one.number}-L2`]);
    expect((await office.do('forms.list', { kind: 'letter', offset: 0, limit: 10 })).total).toBe(2);
    expect((await one.history()).slice(0, 10)).toContain(`form-voided ${one.number}-L1`);
  });

  test('a field without a value leaves a mark, and the letter is not printed before that is seen', async () => {
    const { test: office, one } = await lifeDesk({ goods: [] });
    const { entries, gaps } = await suggested(office, one.id, 'acknowledgement', 'en');
    expect(gaps).toEqual(['product']);
    expect(entries.subject).toContain('【？product】');
    const letter = await office.do('letters.create', { caseId: one.id, entries, ...nothingMore });
    const request = { formId: letter.id, size: 'a4', locale: 'zh-TW', reprintReason: '', device: '' } as const;
    expect(await office.refused('papers.print', { ...request, allowMissing: false })).toMatchObject({
      code: 'letter-unfinished',
      params: { gaps: 'product' },
    });
    expect((await office.do('papers.log', { offset: 0, limit: 5 })).total).toBe(0);
    await office.do('papers.print', { ...request, allowMissing: true });
    const { entries: log } = await office.do('papers.log', { offset: 0, limit: 5 });
    expect(log[0]).toMatchObject({ paper: 'letter', form: 'letter', number: letter.number, copies: 1 });
    expect(await office.refused('papers.print', { ...request, allowMissing: true })).toMatchObject({
      code: 'reprint-reason-required',
    });
    expect(
      await office.refused('papers.print', { ...request, size: 'half', allowMissing: true, reprintReason: 'x' }),
    ).toMatchObject({ code: 'size-unfit' });
  });

  test('a notice of extension tells the day that is agreed with it, and the day promised before', async () => {
    const { test: office, one } = await lifeDesk();
    const { entries } = await suggested(office, one.id, 'extension', 'zh-TW', '12/20');
    expect(entries.body).toContain('原預定於 2026/12/06 前答覆');
    expect(entries.body).toContain('延至 2026/12/20');
    const agree = { code: 'closing', due: '12/20', reason: '等待供應商檢驗' };
    await office.do('letters.create', { caseId: one.id, entries, on: '', agree, recordReply: false });
    expect((await office.do('cases.get', { id: one.id })).dueOn).toBe('2026-12-20');
    // Written again after the day was agreed, it says the same.
    const later = await suggested(office, one.id, 'extension', 'en');
    expect(later.entries.body).toContain('by 2026/12/06');
    expect(later.entries.body).toContain('by 2026/12/20');
    expect(JSON.stringify(later)).not.toContain('等待供應商檢驗');
    expect(later.cautions).toEqual(['made-already']);
    expect(
      await office.refused('letters.create', {
        caseId: one.id,
        entries,
        on: '',
        agree: { ...agree, due: '11/01', reason: '' },
        recordReply: false,
      }),
    ).toMatchObject({ issues: [{ field: 'agree.due' }, { field: 'agree.reason', code: 'required' }] });
  });

  test('a reply is written after the decision only, and is the reply of the case in the same step', async () => {
    const { test: office, one } = await lifeDesk();
    const early = await suggested(office, one.id, 'reply');
    expect([early.cautions, early.gaps]).toEqual([['not-decided'], ['處理結果']]);
    expect(
      await office.refused('letters.create', { caseId: one.id, entries: early.entries, ...nothingMore }),
    ).toMatchObject({ code: 'not-allowed', params: { why: 'not-decided' } });

    const { test: after, one: done } = await decided();
    const { entries } = await suggested(after, done.id, 'reply');
    expect(entries.body).toMatch(/折讓 金額 5,000；退貨 312 PCS 金額 18,720/);
    expect(entries.body).not.toContain('准予退貨');
    await after.do('letters.create', { caseId: done.id, entries, on: '', agree: null, recordReply: true });
    const { replies } = await done.life();
    expect(replies).toMatchObject([{ way: 'letter', text: `${entries.subject}\n${entries.body}` }]);
  });

  test('where the office does not answer by letter, a reply letter is refused; a notice is none', async () => {
    const { test: office, one } = await lifeDesk({}, { replyBy: ['telephone'], approval: [] });
    const { entries, cautions } = await suggested(office, one.id, 'reply');
    expect(cautions).toContain('letter-not-allowed');
    expect(await office.refused('letters.create', { caseId: one.id, entries, ...nothingMore })).toMatchObject({
      issues: [{ field: 'template', code: 'way-not-allowed' }],
    });
    const notice = (await suggested(office, one.id, 'acknowledgement')).entries;
    await office.do('letters.create', { caseId: one.id, entries: notice, ...nothingMore });
    expect(
      await office.refused('letters.create', { caseId: one.id, entries: notice, ...nothingMore, recordReply: true }),
    ).toMatchObject({ issues: [{ field: 'recordReply', code: 'not-of-this-letter' }] });
  });

  test('an unknown field in a letter, an empty text and a text beyond all measure are said at their place', async () => {
    const { test: office, one } = await lifeDesk();
    const { entries } = await suggested(office, one.id, 'acknowledgement');
    const refused = async (changes: Partial<LetterEntries>) => {
      const input = { caseId: one.id, entries: { ...entries, ...changes }, ...nothingMore };
      return (await office.refused('letters.create', input)).issues?.map(({ field, code }) => `${field} ${code}`);
    };
    expect(await refused({ subject: '{{grade}}' })).toEqual(['subject unknown-letter-field']);
    expect(await refused({ body: ' \n ', recipient: '' })).toEqual(['body required', 'recipient required']);
    expect(await refused({ body: '長'.repeat(10_001) })).toEqual(['body too-long']);
  });
});

describe('letterhead', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );

  test('name, lines and logo stand on the letter; what is no picture is refused with a sentence', async () => {
    const { test: office, one } = await lifeDesk();
    const empty = { officeName: '', lines: '' };
    const head = await office.do('letters.saveLetterhead', {
      version: 1,
      texts: {
        'zh-TW': { officeName: '範例精密', lines: '台北市松山區\n\n電話 02-0000-0000' },
        'zh-CN': empty,
        en: empty,
      },
    });
    const path = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(office.folder, name), bytes);
      return office.file(join(office.folder, name));
    };
    for (const [name, bytes] of [
      ['logo.png', 'this is a text'],
      ['cut.png', png.subarray(0, 30)],
      ['logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['nothing.png', ''],
    ] as const) {
      expect(await office.refused('letters.setLogo', { version: head.version, file: path(name, bytes) })).toMatchObject(
        {
          code: 'not-an-image',
          params: { name },
        },
      );
    }
    const large = path('large.png', Buffer.alloc(2 * 1024 * 1024 + 1));
    expect((await office.refused('letters.setLogo', { version: head.version, file: large })).code).toBe(
      'logo-too-large',
    );
    // The bytes count, not the name.
    await office.do('letters.setLogo', { version: head.version, file: path('logo.txt', png) });
    const { entries } = await suggested(office, one.id, 'acknowledgement');
    expect(entries.signature).toBe('範例精密');
    const { document } = await office.do('letters.compose', {
      caseId: one.id,
      letterId: null,
      on: '',
      entries,
      size: 'a4',
    });
    expect(document).toMatchObject({
      officeName: '範例精密',
      letterhead: { lines: ['台北市松山區', '電話 02-0000-0000'] },
    });
    expect(document.letterhead.logo).toBe(`data:image/png;base64,${png.toString('base64')}`);
    await office.do('letters.removeLogo', { version: 3 });
    expect((await office.do('letters.letterhead', {})).logo).toBe('');
  });
});
