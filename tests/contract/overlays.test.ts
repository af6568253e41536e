import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import type { Overlay } from '../../db/rules/overlay.ts';
import type { CallInput } from '../../electron/contract/calls.ts';
import { isKnownValue, valuesOf } from '../../db/rules/overlay-values.ts';
import { emptyForms, emptyRepairLine } from '../../db/rules/form-texts.ts';
import { overlayPaper } from '../../electron/contract/overlay-shape.ts';
import { locales } from '../../electron/contract/shapes.ts';
import type { Host } from '../../electron/core/host.ts';
import { accept, addCustomer, complaint } from '../support/cases.ts';
import { madeForm } from '../support/forms.ts';
import { testOffice, type TestOffice } from '../support/office.ts';
import { haveOverlays, overlayField, sampleOverlay } from '../support/overlays.ts';
import { sampleProfile } from '../support/profiles.ts';

/** A desktop that keeps what it was given to print. */
function desk() {
  const printed: Parameters<Host['print']>[] = [];
  const written: Parameters<Host['makePdf']>[] = [];
  const host: Partial<Host> = {
    print: (...given) => {
      printed.push(given);
      return Promise.resolve({ ok: true });
    },
    makePdf: (...given) => {
      written.push(given);
      writeFileSync(given[1], '%PDF');
      return Promise.resolve({ pages: 1 });
    },
    listPrinters: () => Promise.resolve([{ device: 'EPSON LQ-690C', name: '點陣' }]),
  };
  return { host, printed, written };
}

async function inForce(office: TestOffice) {
  const { policy: shown } = await office.do('office.status', {});
  return office.do('policies.get', { id: shown.id });
}

/** As it crosses to the office: the contract's lists are not called readonly. */
function asSent(overlay: Overlay): CallInput<'overlays.test'>['overlay'] {
  return { ...overlay, fields: [...overlay.fields] };
}

async function caseOf(office: TestOffice): Promise<number> {
  return (await accept(office, complaint(addCustomer(office.folder)))).id;
}

const printing = { size: 'a4', locale: 'zh-TW', reprintReason: '', allowMissing: false } as const;

/** A grey picture of one pixel. */
function png(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('overlays are a part of the policy', () => {
  test('saving one makes a version, and a file takes it to another office and back', async () => {
    const office = await testOffice();
    const { id, policy } = await inForce(office);
    expect(policy.overlays).toBeUndefined();
    const overlay = asSent(sampleOverlay());
    const saved = await office.do('policies.save', {
      policy: { ...policy, overlays: [overlay] },
      basedOn: id,
    });
    expect(saved).toMatchObject({ version: 2, policy: { overlays: [{ code: 'stock' }] } });
    const file = join(office.folder, 'policy.json');
    await office.do('policies.export', { id: saved.id, file: office.file(file) });
    const other = await testOffice();
    const read = await other.do('policies.read', { file: other.file(file) });
    expect(read.policy.overlays).toEqual([overlay]);
    expect(read.issues).toEqual([]);
  });

  test('a field outside the stock is refused at its place, and nothing is kept', async () => {
    const office = await testOffice();
    const { id, policy } = await inForce(office);
    const overlays = [asSent(sampleOverlay({ fields: [overlayField('number', { x: 1900 })] }))];
    const refusal = await office.refused('policies.save', { policy: { ...policy, overlays }, basedOn: id });
    expect(refusal).toMatchObject({
      code: 'invalid-policy',
      issues: [{ field: 'overlays.0.fields.0.width', code: 'field-outside', params: { most: '200' } }],
    });
    expect((await office.do('policies.list', {})).versions).toHaveLength(1);
  });
});

describe('what an overlay can place', () => {
  test.each(overlayPaper.options)('of %s: every value has a label, and every name is known', async (paper) => {
    const office = await testOffice();
    const { policy } = await inForce(office);
    for (const locale of locales) {
      const { values, table, own, from } = await office.do('overlays.sample', {
        paper,
        locale,
        sample: 'newest',
        size: 'a4',
      });
      expect(from).toBe('');
      const unknown = values.filter(({ name }) => !isKnownValue(paper, policy, name)).map(({ name }) => name);
      expect(unknown).toEqual([]);
      expect(values.filter(({ label }) => label === '').map(({ name }) => name)).toEqual([]);
      const given = new Set(values.map(({ name }) => name));
      expect(valuesOf(paper, policy).plain.filter((name) => !given.has(name))).toEqual([]);
      for (const { name } of table?.columns ?? []) expect(given.has(`${table?.name}.0.${name}`), name).toBe(true);
      expect(own.kind).not.toBe('overlay');
    }
  });

  test('the newest paper fills it where there is one', async () => {
    const office = await testOffice();
    const caseId = await caseOf(office);
    const { number } = await office.do('cases.get', { id: caseId });
    const sample = await office.do('overlays.sample', {
      paper: 'complaint',
      locale: 'zh-TW',
      sample: 'newest',
      size: 'a4',
    });
    expect(sample.from).toBe(number);
    expect(sample.values.find(({ name }) => name === 'number')?.text).toBe(number);
  });
});

describe('a paper on stock', () => {
  test('holds what has a place on it and nothing else', async () => {
    const office = await testOffice();
    const caseId = await caseOf(office);
    haveOverlays(office, sampleOverlay());
    const { document } = await office.do('papers.previewOverlay', { caseId, overlay: 'stock', locale: 'zh-TW' });
    expect(document).toMatchObject({ kind: 'overlay', size: 'own', stock: { width: 200_000, height: 150_000 } });
    expect(document.sheets.map(({ values }) => values.map(({ name }) => name))).toEqual([['number', 'customerName']]);
  });

  test('a copy for each keeper holds what that keeper sees', async () => {
    const office = await testOffice();
    const form = await madeForm(office, {
      ...emptyForms.repair(),
      customerName: '甲乙電子',
      fault: '不轉',
      engineeringNote: '軸承批號不明',
      lines: [{ ...emptyRepairLine(), item: '更換軸承', amount: '1200' }],
    });
    const fields = [
      overlayField('fault'),
      overlayField('engineeringNote', { y: 300 }),
      overlayField('keeper', { y: 400 }),
    ];
    haveOverlays(
      office,
      sampleOverlay({ code: 'one', paper: 'repair', fields }),
      sampleOverlay({ code: 'each', paper: 'repair', fields, copies: 'pages' }),
    );
    const shown = async (overlay: string) => {
      const { document } = await office.do('papers.previewOverlay', { formId: form.id, overlay, locale: 'zh-TW' });
      return document.sheets.map(({ values }) => values.filter(({ text }) => text !== '').map(({ name }) => name));
    };
    expect(await shown('one')).toEqual([['fault']]);
    expect(await shown('each')).toEqual([
      ['keeper', 'fault'],
      ['keeper', 'fault', 'engineeringNote'],
      ['keeper', 'fault'],
    ]);
  });

  test('lines of goods come with it in the columns that have a place, also those without one', async () => {
    const office = await testOffice();
    const form = await madeForm(office, {
      ...emptyForms.repair(),
      customerName: '甲乙電子',
      fault: '不轉',
      lines: ['更換軸承', '清洗'].map((item) => ({ ...emptyRepairLine(), item, amount: '1200' })),
    });
    haveOverlays(office, sampleOverlay({ paper: 'repair', fields: [overlayField('lines.0.item')] }));
    const { document } = await office.do('papers.previewOverlay', { formId: form.id, overlay: 'stock', locale: 'en' });
    expect(document.table).toBe('lines');
    expect(document.sheets[0]?.values.map(({ name, text }) => `${name} ${text}`)).toEqual([
      'lines.0.item 更換軸承',
      'lines.1.item 清洗',
    ]);
  });

  test('an overlay that is gone, or is for another paper, is refused', async () => {
    const office = await testOffice({ host: desk().host });
    const caseId = await caseOf(office);
    haveOverlays(office, sampleOverlay({ paper: 'repair', fields: [] }));
    for (const overlay of ['stock', 'nothing']) {
      expect(await office.refused('papers.previewOverlay', { caseId, overlay, locale: 'en' })).toMatchObject({
        code: 'overlay-gone',
      });
      expect(await office.refused('papers.print', { ...printing, caseId, overlay, device: '' })).toMatchObject({
        code: 'overlay-gone',
      });
    }
    expect((await office.do('papers.log', { offset: 0, limit: 9 })).total).toBe(0);
  });

  test('is printed at the size of the stock, and the log says so', async () => {
    const { host, printed } = desk();
    const office = await testOffice({ host });
    const caseId = await caseOf(office);
    haveOverlays(office, sampleOverlay(), sampleOverlay({ code: 'half', stock: { width: 241_300, height: 139_700 } }));
    await office.do('papers.print', { ...printing, caseId, overlay: 'stock', device: 'EPSON LQ-690C' });
    await office.do('papers.print', { ...printing, caseId, overlay: 'half', reprintReason: '再印', device: '' });
    expect(printed.map(([documents, options, placement]) => [documents[0]?.kind, options, placement])).toEqual([
      [
        'overlay',
        {
          device: 'EPSON LQ-690C',
          size: 'a4',
          landscape: false,
          media: { width: 200_000, height: 150_000, mode: 'explicit', trim: 0 },
        },
        undefined,
      ],
      ['overlay', { device: '', size: 'half', landscape: false }, undefined],
    ]);
    const { entries } = await office.do('papers.log', { offset: 0, limit: 9 });
    expect(entries.map(({ size, overlay, copies, result }) => ({ size, overlay, copies, result }))).toEqual([
      { size: 'half', overlay: '舊表', copies: 5, result: 'spooled' },
      { size: 'own', overlay: '舊表', copies: 5, result: 'spooled' },
    ]);
    const found = await office.do('papers.searchLog', { text: '', offset: 0, limit: 9 });
    expect(found.entries.map(({ overlay }) => overlay)).toEqual(['舊表', '舊表']);
  });

  test('a profile moves it as every paper, on stock of any size, and leaves nothing off', async () => {
    const { host, written } = desk();
    const office = await testOffice({ host });
    const caseId = await caseOf(office);
    haveOverlays(office, sampleOverlay(), sampleOverlay({ code: 'half', stock: { width: 241_300, height: 139_700 } }));
    const { id: _id, ...profile } = {
      ...sampleProfile,
      offsetX: 2,
      offsetY: -1.5,
      layers: { form: true, data: false },
    };
    const { id } = await office.do('printers.save', { profile });
    for (const overlay of ['stock', 'half']) {
      const file = office.file(join(office.folder, `${overlay}.pdf`));
      await office.do('papers.pdf', { ...printing, caseId, overlay, profile: id, file, reprintReason: '再印' });
    }
    const all = { form: true, data: true };
    expect(written.map(([, , placement]) => placement)).toMatchObject([
      { offsetX: 2, offsetY: -1.5, media: { width: 200_000, height: 150_000 }, layers: all },
      { offsetX: 2, offsetY: -1.5, media: { width: 241_300, height: 139_700 }, layers: all },
    ]);
  });

  test('many papers of one kind go on stock in one batch', async () => {
    const { host, printed } = desk();
    const office = await testOffice({ host });
    const customer = addCustomer(office.folder);
    const subjects = [];
    for (let count = 0; count < 3; count += 1)
      subjects.push({ caseId: (await accept(office, complaint(customer))).id });
    haveOverlays(office, sampleOverlay());
    const done = await office.do('papers.batch', {
      ...printing,
      subjects,
      overlay: 'stock',
      target: { to: 'printer', device: '', profile: null },
      job: 'batch',
    });
    expect(done).toMatchObject({ printed: 3, failed: [] });
    expect(printed.map(([documents]) => documents[0]?.kind)).toEqual(['overlay', 'overlay', 'overlay']);
  });
});

describe('the picture of the stock', () => {
  test('is kept by its content, once, and is in a backup', async () => {
    const office = await testOffice();
    const path = join(office.folder, 'scan.png');
    writeFileSync(path, png());
    const scan = await office.do('overlays.addScan', { file: office.file(path) });
    expect(scan.mediaType).toBe('image/png');
    expect(await office.do('overlays.addScan', { file: office.file(path) })).toEqual(scan);
    const { bytes } = await office.do('overlays.scan', { hash: scan.hash });
    expect(Buffer.from(bytes ?? []).equals(readFileSync(path))).toBe(true);
    const backup = join(office.folder, 'backup.db');
    await office.do('backup.write', { file: office.file(backup), job: 'backup' });
    const copy = new Database(backup, { readonly: true });
    expect(copy.prepare('SELECT hash FROM overlay_scans').pluck().all()).toEqual([scan.hash]);
    copy.close();
  });

  test('one that no policy has is let go of after thirty days; one of any version of it stays', async () => {
    const office = await testOffice();
    const addScan = (name: string, bytes: Buffer) => {
      const path = join(office.folder, name);
      writeFileSync(path, bytes);
      return office.do('overlays.addScan', { file: office.file(path) });
    };
    const kept = await addScan('kept.png', png());
    const tried = await addScan('tried.png', Buffer.concat([png(), Buffer.alloc(1)]));
    const { id, policy } = await inForce(office);
    const withScan = { ...policy, overlays: [{ ...asSent(sampleOverlay()), scan: kept }] };
    const second = await office.do('policies.save', { policy: withScan, basedOn: id });
    await office.do('policies.save', { policy: { ...policy, overlays: [] }, basedOn: second.id });
    const hashes = () => office.db.reader.prepare('SELECT hash FROM overlay_scans').pluck().all();
    office.clock.set('2026-12-10T09:00');
    await office.office.tidy();
    expect(hashes()).toHaveLength(2);
    office.clock.set('2027-01-10T09:00');
    await office.office.tidy();
    expect(hashes()).toEqual([kept.hash]);
    expect(hashes()).not.toContain(tried.hash);
  });

  test('one that another office has and this one has not is said to be none', async () => {
    const office = await testOffice();
    expect(await office.do('overlays.scan', { hash: 'a'.repeat(64) })).toEqual({ bytes: null });
  });

  test.each<[what: string, bytes: Buffer, code: string]>([
    ['a text', Buffer.from('客訴'), 'not-an-image'],
    ['a picture that is cut off', png().subarray(0, 30), 'not-an-image'],
    ['a file of nine megabytes', Buffer.alloc(9 * 1024 * 1024), 'scan-too-large'],
  ])('%s is refused with a sentence, and nothing is kept', async (_what, bytes, code) => {
    const office = await testOffice();
    const path = join(office.folder, 'scan.png');
    writeFileSync(path, bytes);
    expect(await office.refused('overlays.addScan', { file: office.file(path) })).toMatchObject({
      code,
      params: { name: 'scan.png' },
    });
    expect(office.db.reader.prepare('SELECT count(*) FROM overlay_scans').pluck().get()).toBe(0);
  });
});

describe('a test print', () => {
  test('shows an overlay that is not saved, and is not in the log', async () => {
    const { host, written, printed } = desk();
    const office = await testOffice({ host });
    const overlay = asSent(sampleOverlay());
    const given = { overlay, locale: 'zh-TW', sample: 'newest', profile: null, device: '' } as const;
    await office.do('overlays.test', { ...given, file: office.file(join(office.folder, 'test.pdf')) });
    await office.do('overlays.test', { ...given, file: null });
    expect(written[0]?.[0]).toMatchObject([{ kind: 'overlay', sheets: [{ values: [{ name: 'number' }, {}] }] }]);
    expect(printed).toHaveLength(1);
    expect((await office.do('papers.log', { offset: 0, limit: 9 })).total).toBe(0);
    expect(await office.refused('overlays.test', { ...given, file: null, device: 'gone' })).toMatchObject({
      code: 'printer-gone',
    });
  });

  test('one that does not fit together is refused at its place', async () => {
    const office = await testOffice({ host: desk().host });
    const overlay = asSent(sampleOverlay({ fields: [overlayField('moon')] }));
    const refusal = await office.refused('overlays.test', {
      overlay,
      locale: 'en',
      sample: 'built-in',
      profile: null,
      device: '',
      file: null,
    });
    expect(refusal).toMatchObject({
      code: 'invalid-policy',
      issues: [{ field: 'overlays.0.fields.0.value', code: 'value-unknown', params: { text: 'moon' } }],
    });
  });
});
