// @vitest-environment jsdom
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { PolicyPaperKind } from '../../../db/rules/policy.ts';
import { currentEntry, navigation, useNavigation } from '../../../renderer/app/navigation.ts';
import { policyDraft, usePolicyDraft } from '../../../renderer/features/settings/policy/draft.ts';
import { readNumber, writeNumber } from '../../../renderer/features/settings/policy/numbers.ts';
import { PolicyPage } from '../../../renderer/features/settings/policy/PolicyPage.tsx';
import { NoticeRegion } from '../../../renderer/ui/NoticeRegion.tsx';
import { testOffice, type TestOffice } from '../../support/office.ts';
import { drawInWindow } from './support/window.tsx';

// Every saving waits for its disk, and the page is long: a second is too little on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

const page = (
  <>
    <PolicyPage />
    <NoticeRegion />
  </>
);

async function drawPage(options: Parameters<typeof drawInWindow>[1] = {}): ReturnType<typeof drawInWindow> {
  const drawn = await drawInWindow(page, options);
  await screen.findAllByRole('tab');
  return drawn;
}

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

function type(input: HTMLInputElement, value: string): void {
  fireEvent.change(input, { target: { value } });
}

function openTab(name: RegExp): void {
  const tab = screen.getByRole('tab', { name });
  fireEvent.keyDown(tab, { key: 'Enter' });
  fireEvent.keyUp(tab, { key: 'Enter' });
  fireEvent.click(tab);
}

/** As the list of papers chooses one. */
function policyDraftShows(kind: PolicyPaperKind): void {
  act(() => {
    policyDraft.choosePaper(kind);
  });
}

async function versions(office: TestOffice) {
  return (await office.do('policies.list', {})).versions;
}

// Only a window that is drawn can scroll.
Element.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  policyDraft.discard();
  usePolicyDraft.setState({ tab: 'names', locale: undefined });
});
afterEach(cleanup);

describe('the policy page', () => {
  test('a changed name is one new version, and says what it changed', async () => {
    const { test: office } = await drawPage();
    type(field('辦法名稱'), '本廠客訴辦法');
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await screen.findByText('已存為第 2 版，之後受理的案件依此辦理。');
    expect(await versions(office)).toMatchObject([{ version: 2, name: { 'zh-TW': '本廠客訴辦法' } }, { version: 1 }]);
    cleanup();

    await drawPage({ test: office });
    openTab(/版本/);
    await screen.findByText('辦法名稱：製造業客訴（P2） → 本廠客訴辦法');
  });

  test('changes outlive the window, and are offered again with the day on which they were left', async () => {
    const { test: office } = await drawPage();
    type(field('辦法名稱'), '未存的名稱');
    cleanup();
    await waitFor(async () => {
      expect((await office.do('policyDraft.get', {})).draft?.policy.name['zh-TW']).toBe('未存的名稱');
    });
    // Another window knows nothing of this one.
    policyDraft.discard();

    await drawPage({ test: office });
    expect(field('辦法名稱').value).toBe('未存的名稱');
    expect(screen.getByText('有未儲存的修改')).toBeTruthy();
    expect(screen.getByText(/這是 .+ 留下、尚未存成新版的修改/)).toBeTruthy();
    expect(await versions(office)).toHaveLength(1);

    fireEvent.click(screen.getByRole('button', { name: '繼續修改' }));
    expect(screen.queryByText(/這是 .+ 留下/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await screen.findByText(/已存為第 2 版/);
    expect((await office.do('policyDraft.get', {})).draft).toBeNull();
  });

  test('a text that is no number yet is there again as well', async () => {
    const { test: office } = await drawPage();
    openTab(/核決/);
    const band = (await screen.findAllByRole<HTMLInputElement>('textbox', { name: /核決至/ }))[0];
    if (!band) throw new Error('no field for an amount');
    type(band, '五萬');
    await waitFor(async () => {
      expect(Object.values((await office.do('policyDraft.get', {})).draft?.typed ?? {})).toEqual(['五萬']);
    });
    cleanup();
    policyDraft.discard();
    await drawPage({ test: office });
    openTab(/核決/);
    expect(await screen.findByDisplayValue('五萬')).toBeTruthy();
  });

  test('leaving asks: it can be stayed, left with the draft kept, or saved', async () => {
    const { test: office } = await drawPage();
    navigation.open({ name: 'policy' });
    const place = () => currentEntry(useNavigation.getState()).place.name;
    act(() => navigation.back());
    expect(place(), 'without a change nothing is asked').toBe('today');
    navigation.open({ name: 'policy' });
    type(field('辦法名稱'), '本廠客訴辦法');

    act(() => navigation.go({ name: 'ledger' }));
    await screen.findByRole('alertdialog', { name: '辦法有修改，尚未存成新版' });
    fireEvent.click(screen.getByRole('button', { name: /留在這裡/ }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(place()).toBe('policy');

    act(() => navigation.back());
    fireEvent.click(await screen.findByRole('button', { name: '離開，留作草稿' }));
    expect(place()).toBe('today');
    cleanup();
    await waitFor(async () => {
      expect((await office.do('policyDraft.get', {})).draft).not.toBeNull();
    });
    expect(await versions(office)).toHaveLength(1);

    await drawPage({ test: office });
    navigation.open({ name: 'policy' });
    act(() => navigation.go({ name: 'ledger' }));
    const question = await screen.findByRole('alertdialog');
    fireEvent.click(within(question).getByRole('button', { name: /儲存為新版/ }));
    await waitFor(() => {
      expect(place()).toBe('ledger');
    });
    expect(await versions(office)).toMatchObject([{ name: { 'zh-TW': '本廠客訴辦法' } }, {}]);
    expect((await office.do('policyDraft.get', {})).draft).toBeNull();
  });

  test('a draft of a policy that was replaced meanwhile shows both changes, and goes onto the new version', async () => {
    const { test: office } = await drawPage();
    type(field('辦法名稱'), '我改的名稱');
    cleanup();
    await waitFor(async () => {
      expect((await office.do('policyDraft.get', {})).draft).not.toBeNull();
    });
    policyDraft.discard();
    const { policy: shown } = await office.do('office.status', {});
    const { policy } = await office.do('policies.get', { id: shown.id });
    await office.do('policies.save', { policy: { ...policy, recusal: !policy.recusal }, basedOn: shown.id });

    await drawPage({ test: office });
    const note = await screen.findByRole('alert', { name: /現行辦法已經更換/ });
    expect(note.textContent).toContain('從第 1 版開始，現行辦法已是第 2 版');
    expect(within(note).getByText(/我改的名稱/)).toBeTruthy();
    expect(within(note).getByText(/回避/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /儲存為新版/ }).disabled).toBe(true);

    fireEvent.click(within(note).getByRole('button', { name: '套到第 2 版' }));
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await screen.findByText(/已存為第 3 版/);
    const now = (await office.do('office.status', {})).policy;
    expect(now).toMatchObject({ name: { 'zh-TW': '我改的名稱' }, recusal: !policy.recusal });
  });

  test('a report day that was inferred says so in the language of the clerk, until the office chooses one', async () => {
    const test = await testOffice();
    const { policy: shown } = await test.do('office.status', {});
    const { policy } = await test.do('policies.preset', { code: 'v04' });
    await test.do('policies.save', { policy, basedOn: shown.id });
    for (const [locale, sentence] of [
      ['en', /names no day: this one is inferred/],
      ['zh-CN', /此日是程序推定的/],
      ['zh-TW', /此日是程式推定的/],
    ] as const) {
      cleanup();
      usePolicyDraft.setState({ tab: 'follow' });
      await drawPage({ test, locale });
      expect(screen.getAllByText(sentence)).toHaveLength(2);
      expect(document.body.innerHTML).not.toContain('[day inferred]');
    }
    const [day] = screen.getAllByRole<HTMLInputElement>('textbox', { name: '到期日' });
    if (!day) throw new Error('no field for the day');
    type(day, '5');
    expect(screen.getAllByText(/此日是程式推定的/)).toHaveLength(1);
  });

  test('discarded changes can be taken back', async () => {
    await drawPage();
    type(field('辦法名稱'), '改過的名稱');
    fireEvent.click(screen.getByRole('button', { name: '放棄修改' }));
    expect(field('辦法名稱').value).toBe('製造業客訴（P2）');
    fireEvent.click(await screen.findByRole('button', { name: /復原/ }));
    expect(field('辦法名稱').value).toBe('改過的名稱');
  });

  test('what cannot be meant is said at its field, and is not saved', async () => {
    const { test: office } = await drawPage();
    type(field('辦法名稱'), ' ');
    expect(await screen.findAllByText('請填文字（三種語言都要有）。')).not.toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await waitFor(() => {
      expect(document.activeElement).toBe(field('辦法名稱'));
    });
    expect(await versions(office)).toHaveLength(1);
  });

  test('a new unit: its three names follow the one that is typed, and it has the focus', async () => {
    const { test: office } = await drawPage();
    fireEvent.click(screen.getByRole('button', { name: '新增 單位' }));
    const units = within(screen.getByRole('region', { name: '單位' }));
    const added = units.getAllByRole<HTMLInputElement>('textbox').at(-1);
    if (!added) throw new Error('no field for the new unit');
    expect(document.activeElement).toBe(added);
    type(added, '法務部');
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await screen.findByText(/已存為第 2 版/);
    const { policy } = await office.do('office.status', {});
    expect(policy.units.at(-1)?.label).toEqual({ 'zh-TW': '法務部', 'zh-CN': '法務部', en: '法務部' });
  });

  test('the copies of a paper: what the customer must not see cannot be shown on a copy that is for the customer', async () => {
    const { test: office } = await drawPage();
    openTab(/各類單據/);
    policyDraftShows('repair');
    const copies = within(await screen.findByRole('region', { name: '維修單的各聯' }));
    const box = (name: string, at: number) => {
      const found = copies.getAllByRole<HTMLInputElement>('checkbox', { name: new RegExp(`^${name}`) })[at];
      if (!found) throw new Error(`no ${name} on copy ${at + 1}`);
      return found;
    };
    expect(box('工程備註', 0).disabled).toBe(true);
    expect(box('工程備註', 0).checked).toBe(false);
    expect(box('工程備註', 1).checked).toBe(true);
    fireEvent.click(box('交給客戶', 1));
    expect(box('工程備註', 1).checked).toBe(false);
    expect(box('工程備註', 1).disabled).toBe(true);

    fireEvent.click(box('報修情形', 2));
    fireEvent.click(copies.getByRole('button', { name: '新增 維修單的各聯' }));
    const keeper = copies.getAllByRole<HTMLInputElement>('textbox', { name: '存查單位' }).at(-1);
    if (!keeper) throw new Error('no field for the keeper');
    type(keeper, '備品庫');
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await screen.findByText(/已存為第 2 版/);
    const { policy } = await office.do('office.status', {});
    expect(policy.papers).toMatchObject([
      {
        kind: 'repair',
        copies: [
          { copy: 1, forCustomer: true },
          { copy: 2, forCustomer: true, hidden: ['engineeringNote', 'chargeNote'] },
          { copy: 3, hidden: ['engineeringNote', 'fault'] },
          { copy: 4, keeper: { en: '備品庫' }, hidden: [] },
        ],
      },
    ]);
    cleanup();

    await drawPage({ test: office });
    openTab(/各類單據/);
    policyDraftShows('repair');
    fireEvent.click(await screen.findByRole('button', { name: '還原為出處的樣子' }));
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await screen.findByText(/已存為第 3 版/);
    expect((await office.do('office.status', {})).policy.papers).toEqual([]);
  });

  test('a paper without a copy is said where its copies stand, also when another paper is shown', async () => {
    const { test: office } = await drawPage();
    openTab(/各類單據/);
    policyDraftShows('visit-report');
    const remove = await screen.findByRole('button', { name: /^移除「業務部/ });
    fireEvent.click(remove);
    const copies = within(screen.getByRole('region', { name: '訪問報告的各聯' }));
    expect(copies.getByText('至少要有一項。')).toBeTruthy();
    policyDraftShows('penalty');
    expect(screen.queryByRole('region', { name: '訪問報告的各聯' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    expect(await screen.findByRole('region', { name: '訪問報告的各聯' })).toBeTruthy();
    expect(await versions(office)).toHaveLength(1);
  });

  test('a unit that the route goes to is missed where the station stands', async () => {
    await drawPage();
    fireEvent.click(screen.getByRole('button', { name: '移除「質量管理部」' }));
    openTab(/流程（1）/);
    await screen.findByText('單位表裡沒有「quality」。');
  });

  test('stations move, and the moved one keeps the focus', async () => {
    await drawPage();
    openTab(/流程/);
    fireEvent.click(await screen.findByRole('button', { name: '上移「查核」' }));
    expect(
      usePolicyDraft
        .getState()
        .policy?.route.slice(3, 5)
        .map(({ code }) => code),
    ).toEqual(['check', 'rd']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('上移「查核」');
  });

  test('a text that is no amount stays as typed, with its sentence; the empty one asks', async () => {
    const { test: office } = await drawPage();
    openTab(/核決與罰則/);
    const first = screen.getAllByRole<HTMLInputElement>('textbox', { name: '核決至（元）' })[0];
    if (!first) throw new Error('no amount');
    expect(first.placeholder).toBe('未填：辦案時會詢問');
    type(first, '五萬');
    expect(first.value).toBe('五萬');
    await screen.findByText('請填金額，最多兩位小數。');
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    expect(await versions(office)).toHaveLength(1);
    type(first, '50,000');
    await screen.findByText('其他級填了金額，這一級也要填。');
    expect(usePolicyDraft.getState().policy?.approval[0]?.upTo).toBe(5_000_000);
  });

  test('another shipped policy comes into the editor and is in force when it is saved', async () => {
    const { test: office } = await drawPage();
    const { policy } = await office.do('policies.preset', { code: 'v05' });
    const { id } = (await versions(office))[0] ?? { id: 0 };
    policyDraft.take(policy, id);
    await waitFor(() => {
      expect(field('辦法名稱').value).toBe('物流網路投訴');
    });
    fireEvent.click(screen.getByRole('button', { name: /儲存為新版/ }));
    await screen.findByText(/已存為第 1 版/);
    expect((await office.do('office.status', {})).policy.code).toBe('v05');
  });

  test('a file that is no policy is refused with its place, and the edits stay', async () => {
    const office: TestOffice = await testOffice({
      host: { chooseFileToOpen: () => Promise.resolve({ token: office.file(path), name: 'x.json' }) },
    });
    const path = join(office.folder, 'x.json');
    writeFileSync(path, '{"name": "other"}');
    await drawPage({ test: office });
    type(field('辦法名稱'), '改過的名稱');
    openTab(/版本/);
    fireEvent.click(await screen.findByRole('button', { name: '從檔案讀入…' }));
    await screen.findByText(/x\.json.*不是 Kesu 的處理辦法/);
    openTab(/名稱與單位/);
    expect(field('辦法名稱').value).toBe('改過的名稱');
  });

  test.each(['zh-CN', 'en'] as const)('every tab is drawn in %s', async (locale) => {
    await drawPage({ locale });
    for (const tab of ['lists', 'route', 'limits', 'decision', 'paper', 'overlays', 'follow', 'rules', 'versions']) {
      policyDraft.open(tab);
      await waitFor(() => {
        expect(screen.getAllByRole('tab', { selected: true })).toHaveLength(1);
      });
      expect(document.body.textContent).not.toContain('policyPage.');
    }
  });
});

describe('a number in a field', () => {
  test.each([
    ['50,000', 'money', 5_000_000],
    ['１２.５', 'money', 1250],
    ['3.5%', 'percent', 350],
    ['30', 'whole', 30],
    ['', 'money', null],
    ['-1', 'money', undefined],
    ['1.234', 'money', undefined],
    ['1.5', 'whole', undefined],
    ['五', 'whole', undefined],
    ['1e3', 'money', undefined],
  ] as const)('%s as %s', (text, kind, value) => {
    expect(readNumber(text, kind, 0, 1e13)).toBe(value);
  });

  test.each([
    [1250, 'money', '12.5'],
    [1205, 'money', '12.05'],
    [5_000_000, 'money', '50000'],
    [7, 'whole', '7'],
    [null, 'percent', ''],
  ] as const)('%s is written %s: %s', (value, kind, text) => {
    expect(writeNumber(value, kind)).toBe(text);
  });
});
