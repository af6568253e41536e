import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { CallInput } from '../../electron/contract/calls.ts';
import type { Host } from '../../electron/core/host.ts';
import { profileDuties } from '../../electron/shell/printer-profiles.ts';
import { accept, addCustomer, complaint } from '../support/cases.ts';
import { temporaryFolder, testOffice, type TestOffice } from '../support/office.ts';
import { sampleProfile } from '../support/profiles.ts';

type Given = CallInput<'printers.save'>['profile'];

const { id: _id, ...sample } = sampleProfile;

/** A desktop with one printer that keeps what it was given. */
function desk(changes: Partial<Host> = {}) {
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
    listPrinters: () =>
      Promise.resolve([
        { device: 'EPSON LQ-690C', name: '點陣', form: { width: 215_900, height: 279_400 } },
        { device: 'HP', name: '雷射' },
      ]),
    ...changes,
  };
  return { host, printed, written };
}

async function saved(office: TestOffice, changes: Partial<Given> = {}): Promise<string> {
  return (await office.do('printers.save', { profile: { ...sample, ...changes } })).id;
}

describe('profiles of the PC', () => {
  test('are kept in a file beside the program, and found again by the next start', async () => {
    const folder = temporaryFolder();
    const office = await testOffice({ host: { ...desk().host, ...profileDuties(folder) } });
    const id = await saved(office);
    await office.do('printers.assign', { paper: 'return', profile: id });
    const later = await testOffice({ host: { ...desk().host, ...profileDuties(folder) } });
    expect(await later.do('printers.profiles', {})).toEqual({
      profiles: [{ ...sample, id }],
      defaults: { return: id },
      setAside: null,
    });
  });

  test('a file that is broken is set aside with its content, and said; nothing is written over it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'printers.json'), '{"version":1,"profiles":[{"name":"半');
    const office = await testOffice({ host: { ...desk().host, ...profileDuties(folder) } });
    expect(await office.do('printers.profiles', {})).toEqual({
      profiles: [],
      defaults: {},
      setAside: 'printers.unreadable-1.json',
    });
    await saved(office);
    expect(readFileSync(join(folder, 'printers.unreadable-1.json'), 'utf8')).toContain('半');
    // Another one does not replace the first.
    writeFileSync(join(folder, 'printers.json'), '{"version":9}');
    expect((await office.do('printers.profiles', {})).setAside).toBe('printers.unreadable-2.json');
  });

  test('a folder that cannot be written to leaves everything as it was, with a sentence', async () => {
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const office = await testOffice({ host: { ...desk().host, writePrinters: () => Promise.reject(denied) } });
    expect(await office.refused('printers.save', { profile: sample })).toMatchObject({ code: 'printers-not-kept' });
    expect((await office.do('printers.profiles', {})).profiles).toEqual([]);
  });

  test('one that is taken away is taken from the papers too', async () => {
    const office = await testOffice(desk());
    const [one, two] = [await saved(office), await saved(office, { name: '雷射', device: 'HP' })];
    await office.do('printers.assign', { paper: 'complaint', profile: one });
    await office.do('printers.assign', { paper: 'letter', profile: two });
    await office.do('printers.remove', { id: one });
    expect((await office.do('printers.profiles', {})).defaults).toEqual({ letter: two });
    expect(await office.refused('printers.assign', { paper: 'slip', profile: one })).toMatchObject({
      code: 'not-found',
    });
  });

  test.each<[string, Partial<Given>, string, string]>([
    ['no name', { name: ' ' }, 'name', 'required'],
    ['a name that is taken', { name: ' 點陣 ' }, 'name', 'name-taken'],
    ['an offset off the paper', { offsetX: 51 }, 'offsetX', 'out-of-range'],
    ['a scale that is no correction', { scaleY: 1.2 }, 'scaleY', 'out-of-range'],
    [
      'paper that the form does not fit on',
      { media: { width: 210_000, height: 139_700 } },
      'media.width',
      'media-too-small',
    ],
    ['paper that lies the other way', { media: { width: 139_700, height: 241_300 } }, 'media.width', 'media-turned'],
    ['paper that the driver does not have', { mode: 'driver' }, 'media.width', 'driver-form-differs'],
    ["a length for the driver's own form", { mode: 'driver', device: 'HP', trim: -0.3 }, 'trim', 'trim-in-driver'],
    ['nothing to print', { layers: { form: false, data: false } }, 'layers', 'no-layer'],
    [
      'several A4 on an A4',
      { size: 'a4', outcome: 'several', media: { width: 210_000, height: 297_000 } },
      'outcome',
      'one-on-a4',
    ],
    ['several on a half', { outcome: 'several' }, 'media.width', 'media-too-small'],
    ['a resolution of no printer', { dpi: 7 }, 'dpi', 'out-of-range'],
    ['paper of no size', { media: { width: 0, height: 139_700 } }, 'media.width', 'out-of-range'],
  ])('is refused with a sentence at its field: %s', async (_what, changes, field, code) => {
    const office = await testOffice(desk());
    await saved(office, { name: '點陣', device: 'HP' });
    const { issues } = await office.refused('printers.save', { profile: { ...sample, ...changes } });
    expect(issues?.map((issue) => [issue.field, issue.code])).toContainEqual([field, code]);
    expect((await office.do('printers.profiles', {})).profiles).toHaveLength(1);
  });

  test('go to another PC by a file: what is there already stays, names stay apart', async () => {
    const office = await testOffice(desk());
    const id = await saved(office, { offsetX: 2 });
    await office.do('printers.assign', { paper: 'complaint', profile: id });
    const path = join(office.folder, '印表機.json');
    await office.do('printers.export', { file: office.file(path) });

    const other = await testOffice(desk());
    const own = await saved(other, { device: 'HP' });
    await other.do('printers.assign', { paper: 'letter', profile: own });
    expect(await other.do('printers.read', { file: other.file(path) })).toEqual({ added: 1, known: 0 });
    expect(await other.do('printers.read', { file: other.file(path) })).toMatchObject({ added: 1 });
    const { profiles, defaults } = await other.do('printers.profiles', {});
    expect(profiles.map(({ name, offsetX }) => [name, offsetX])).toEqual([
      ['點陣五聯', 0],
      ['點陣五聯 (2)', 2],
      ['點陣五聯 (3)', 2],
    ]);
    expect(defaults).toEqual({ complaint: id, letter: own });

    writeFileSync(path, '{"version":1,"profiles":[{"id":"x"}],"defaults":{}}');
    expect(await other.refused('printers.read', { file: other.file(path) })).toMatchObject({
      code: 'printers-not-read',
      params: { where: 'profiles.0.name' },
    });
    expect((await other.do('printers.profiles', {})).profiles).toHaveLength(3);
  });
});

describe('calibration', () => {
  test('what was measured is taken off the profile, and the page proves it', async () => {
    const { host, printed, written } = desk();
    const office = await testOffice({ host });
    const id = await saved(office);
    const measured = { right: 2, low: -1.5, rulerX: null, rulerY: null, tenForms: null };
    const { profile } = await office.do('printers.calibrate', { profile: id, measured });
    expect([profile.offsetX, profile.offsetY]).toEqual([-2, 1.5]);

    await office.do('printers.testPage', { profile: id, page: 'rulers', locale: 'zh-TW', file: null });
    expect(printed[0]?.[0]).toMatchObject([{ kind: 'calibration', profile: '點陣五聯', page: 'rulers' }]);
    expect(printed[0]?.[2]).toMatchObject({ offsetX: -2, offsetY: 1.5, media: { width: 241_300, height: 139_700 } });

    const strip = { ...measured, right: null, low: null, tenForms: 1400 };
    const drift = await office.do('printers.calibrate', { profile: id, measured: strip });
    expect(drift).toMatchObject({ profile: { trim: -0.3, offsetX: -2 }, formLength: null });
    const file = office.file(join(office.folder, 'forms.pdf'));
    await office.do('printers.testPage', { profile: id, page: 'forms', locale: 'en', file });
    expect(written[0]?.[2]).toMatchObject({ trim: -0.3 });
  });

  test("the driver's own form is given its length in the driver: the profile says which", async () => {
    const office = await testOffice(desk());
    const id = await saved(office, { mode: 'driver', device: 'HP' });
    const measured = { right: null, low: null, rulerX: null, rulerY: null, tenForms: 1400 };
    expect(await office.do('printers.calibrate', { profile: id, measured })).toMatchObject({
      profile: { trim: 0 },
      formLength: 139.4,
    });
  });

  test('a measurement that no printer can be corrected by is refused, and the profile stays', async () => {
    const office = await testOffice(desk());
    const id = await saved(office);
    const nothing = { right: null, low: null, rulerX: null, rulerY: null, tenForms: null };
    for (const measured of [
      { ...nothing, right: 80 },
      { ...nothing, tenForms: 0 },
      { ...nothing, rulerX: 0 },
    ]) {
      expect(await office.refused('printers.calibrate', { profile: id, measured })).toMatchObject({
        code: 'invalid-form',
      });
    }
    expect((await office.do('printers.profiles', {})).profiles).toEqual([{ ...sample, id }]);
  });
});

describe('papers through a profile', () => {
  const request = { size: 'a4', locale: 'zh-TW', reprintReason: '', allowMissing: false } as const;

  async function withCase(host: Partial<Host>) {
    const office = await testOffice({ host });
    const { id: caseId } = await accept(office, complaint(addCustomer(office.folder)));
    return { office, caseId };
  }

  test('the one that is assigned says printer, size and copies, when nobody says another', async () => {
    const { host, printed } = desk();
    const { office, caseId } = await withCase(host);
    const id = await saved(office, { offsetX: 2, trim: -0.3 });
    await office.do('printers.assign', { paper: 'complaint', profile: id });
    await office.do('papers.print', { ...request, caseId, device: '' });
    const [documents, options, placement] = printed[0] ?? [];
    expect(documents).toMatchObject([{ size: 'half', arrangement: 'impression' }]);
    expect(options).toMatchObject({ device: 'EPSON LQ-690C', media: { width: 241_300, height: 139_700, trim: -0.3 } });
    expect(placement).toMatchObject({ offsetX: 2, trim: -0.3, outcome: 'impression' });

    const again = { ...request, caseId, reprintReason: '撕破' };
    await office.do('papers.print', { ...again, device: 'HP' });
    await office.do('papers.print', { ...again, device: '', profile: null });
    expect(printed.slice(1).map(([, , placed]) => placed)).toEqual([undefined, undefined]);
    const { entries } = await office.do('papers.log', { offset: 0, limit: 5 });
    expect(entries.map(({ device, size }) => [device, size])).toEqual([
      ['', 'a4'],
      ['HP', 'a4'],
      ['EPSON LQ-690C', 'half'],
    ]);
  });

  test('a profile can have a page for each copy on paper that is otherwise one impression', async () => {
    const { host, printed, written } = desk();
    const { office, caseId } = await withCase(host);
    const id = await saved(office, { outcome: 'several', media: { width: 210_000, height: 297_000 } });
    await office.do('papers.print', { ...request, caseId, device: '', profile: id });
    expect(printed[0]?.[0]).toMatchObject([{ size: 'half', arrangement: 'pages' }]);
    expect(printed[0]?.[2]).toMatchObject({ outcome: 'several', media: { width: 210_000, height: 297_000 } });
    const { document } = await office.do('papers.preview', { caseId, size: 'a4', locale: 'zh-TW', profile: id });
    expect(document).toMatchObject({ size: 'half', arrangement: 'pages' });

    const file = office.file(join(office.folder, 'a.pdf'));
    await office.do('papers.pdf', { ...request, caseId, file, reprintReason: '試', profile: id });
    expect(written[0]?.[2]).toMatchObject({ outcome: 'several' });
  });

  test('a printer that is gone is noticed before anything is drawn, and the log tells it', async () => {
    const { host, printed } = desk();
    const { office, caseId } = await withCase(host);
    const id = await saved(office, { device: 'Canon' });
    expect(await office.refused('papers.print', { ...request, caseId, device: '', profile: id })).toMatchObject({
      code: 'printer-gone',
      params: { name: 'Canon' },
    });
    expect(printed).toEqual([]);
    const { entries } = await office.do('papers.log', { offset: 0, limit: 5 });
    expect(entries).toMatchObject([{ device: 'Canon', result: 'failed', failure: 'printer-gone' }]);
    expect(
      await office.refused('printers.testPage', { profile: id, page: 'rulers', locale: 'zh-TW', file: null }),
    ).toMatchObject({ code: 'printer-gone' });
  });

  test('a printer that goes while it prints is told from one that does not take the job', async () => {
    let there = true;
    const { host } = desk({
      listPrinters: () => Promise.resolve(there ? [{ device: 'HP', name: '雷射' }] : []),
      print: () => {
        there = false;
        return Promise.resolve({ ok: false, reason: 'Print job canceled' });
      },
    });
    const { office, caseId } = await withCase(host);
    const print = { ...request, caseId, device: 'HP' };
    expect(await office.refused('papers.print', print)).toMatchObject({ code: 'printer-gone' });
    const { entries } = await office.do('papers.log', { offset: 0, limit: 5 });
    expect(entries).toMatchObject([{ result: 'failed', failure: 'printer-gone' }]);
  });
});
