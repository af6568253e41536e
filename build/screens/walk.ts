import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { emptyFinding } from '../../db/rules/finding.ts';
import type { CaseForm } from '../../electron/contract/cases.ts';
import type { PolicyView } from '../../electron/contract/office.ts';
import type { Locale } from '../../electron/contract/shapes.ts';
import type { Launched } from '../stand-in/launch.ts';
import { caseInLife, decision, improvement } from './living.ts';
import { officeBehind, setUpOffice, type Office } from './office.ts';
import { caseForm, customerForm, companies } from './sample.ts';
import { settle } from './settle.ts';

/** Policies whose route is walked. */
export const walks = ['p1', 'p2'] as const;
export type Walk = (typeof walks)[number];

export interface WalkParts {
  readonly program: Launched;
  /** Files that the clerk will choose to save, still to come. */
  readonly save: string[];
  readonly locale: Locale;
  readonly sizes: readonly (readonly [name: string, size: { readonly width: number; readonly height: number }])[];
  readonly out: string;
}

/**
 * Walks one case from its acceptance to its closing and leaves, after each station, pictures of its page (above, below,
 * and the dialog that F10 opens next) and of its printed form, the first of its pages.
 */
export async function photographWalk(walk: Walk, { program, save, locale, sizes, out }: WalkParts): Promise<void> {
  const { page } = program;
  const office = officeBehind(page);
  const { id, number } = await acceptCase(office, walk, locale);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await settle(page);
  await page.keyboard.press('F3');
  await page.keyboard.insertText(number);
  await page
    .locator('.k-search-panel [role=option]', { hasText: new RegExp(`^${number}`) })
    .first()
    .click();
  await page.locator('.case-next').waitFor();
  mkdirSync(out, { recursive: true });

  let step = 0;
  for (const [name, take] of stepsOf(office, id)) {
    await take();
    const file = (part: string): string =>
      join(out, `${walk}-${String(step).padStart(2, '0')}-${name}-${part}-${locale}`);
    for (const [sizeName, size] of sizes) {
      await page.setViewportSize(size);
      await scrollTo(page, 'top');
      await shoot(page, `${file('page')}-${sizeName}.png`);
      await scrollTo(page, 'bottom');
      await shoot(page, `${file('foot')}-${sizeName}.png`);
      await page.keyboard.press('F10');
      const dialog = page.getByRole('dialog');
      if (await dialog.waitFor({ timeout: 1000 }).then(always, never)) {
        await shoot(page, `${file('next')}-${sizeName}.png`);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
    }
    await printTo(office, save, id, locale, file('paper'));
    step += 1;
  }
}

const always = (): boolean => true;
const never = (): boolean => false;

async function shoot(page: Page, path: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path, animations: 'disabled', caret: 'initial' });
  process.stdout.write(`${path}\n`);
}

async function scrollTo(page: Page, where: 'top' | 'bottom'): Promise<void> {
  await settle(page);
  await page.locator('.intake-desk, .intake-side').evaluateAll((all, end) => {
    for (const each of all) each.scrollTop = end === 'top' ? 0 : each.scrollHeight;
  }, where);
}

/** The form as it prints now, its first page as a picture (pdftoppm of Poppler). */
async function printTo({ call }: Office, save: string[], caseId: number, locale: Locale, path: string): Promise<void> {
  const pdf = `${path}.pdf`;
  save.push(pdf);
  const { file } = await call('files.chooseToSave', { suggestedName: 'form', extension: 'pdf' });
  await call('papers.pdf', {
    caseId,
    size: 'a4',
    locale,
    reprintReason: '查核',
    file: file ?? '',
    allowMissing: false,
  });
  execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', pdf, path]);
  rmSync(pdf);
  process.stdout.write(`${path}.png\n`);
}

async function acceptCase({ call }: Office, walk: Walk, locale: Locale): Promise<{ id: number; number: string }> {
  await setUpOffice({ call }, locale, walk);
  const { today, policy: preset } = await call('office.status', {});
  const policy = await fillIn({ call }, preset);
  const [company] = companies;
  if (company === undefined) throw new Error('there is no sample company');
  const customer = await call('customers.save', { form: customerForm(...company) });
  const form: CaseForm = {
    ...caseForm(0, customer.id, policy),
    sampleAttached: true,
    sampleNote: '樣品五件',
    ...(policy.jointInspection
      ? {
          inspection: {
            on: today,
            by: '吳業務、陳品管、張課長',
            finding: '現場開三箱，葉片根部均有毛邊，餘箱封存待處理。',
          },
        }
      : {}),
  };
  const { id: draftId } = await call('drafts.save', { form });
  return call('cases.accept', { draftId, acceptedOn: today, reason: '', clockConfirmed: true });
}

/** What the sources leave open, filled in as an office would: amounts of each level, and whom to call back. */
export async function fillIn({ call }: Office, { id, version: _version, ...preset }: PolicyView): Promise<PolicyView> {
  const limits = [2_000_000, 10_000_000, null];
  await call('policies.save', {
    basedOn: id,
    policy: {
      ...preset,
      approval: preset.approval.map((level, index) => ({ ...level, upTo: limits[index] ?? null })),
      followUps: [
        {
          code: 'after-closing',
          label: { 'zh-TW': '結案後回訪', 'zh-CN': '结案后回访', en: 'Call after closing' },
          after: 'closed',
          when: { kinds: [], regions: [], types: [], severities: [], major: null, urgent: null },
          within: { unit: 'calendar-days', amount: 3 },
          percent: 100,
          who: { 'zh-TW': '業務部', 'zh-CN': '业务部', en: 'Sales' },
          signatureOrTelephone: true,
          untilSatisfied: true,
          every: null,
          exemptAnonymous: true,
          source: '',
        },
      ],
    },
  });
  return (await call('office.status', {})).policy;
}

/** Each step with the name of its pictures, in the order of rules 002§2 Art.9 and 002§3 Art.9. */
function stepsOf(office: Office, id: number): readonly (readonly [name: string, take: () => Promise<void>])[] {
  const one = caseInLife(office, id);
  const day = async (): Promise<string> => (await office.call('office.status', {})).today;
  return [
    ['accepted', async () => {}],
    ['sent', () => one.send('quality', '陳品管')],
    ['quality', () => one.come('quality', '陳品管', '模仁 B2 第三穴合模面磨耗，致毛邊 0.15 mm 超規；末件檢驗未檢出。')],
    [
      'found',
      async () =>
        one.step('life.find', {
          finding: {
            ...emptyFinding(),
            established: 'yes',
            judgedBy: '王小明',
            judgedOn: await day(),
            judgedReason: '樣品與批號相符',
            abnormality: 'quality',
            causeNote: '模具磨耗未及時研磨',
            productionUnit: '射出二課',
            machineShift: '#07 夜班',
            operators: '陳○○',
            producedOn: await day(),
            lossAmount: '48600',
            lossNote: '停線四小時',
            discipline: '申誡一次',
            investigatedOn: await day(),
            shares: [
              { unit: 'manufacturing', person: '張課長', share: '66.67' },
              { unit: 'quality', person: '', share: '33.33' },
            ],
          },
        }),
    ],
    [
      'manufacturing',
      () =>
        one.pass('manufacturing', '張課長', '更換 B2 模仁；每 2 萬模次研磨列入保養表；庫存 3,400 件全檢，不良品隔離。'),
    ],
    ['manager-office', () => one.pass('manager-office', '李經理', '同意所擬對策，請列入月會追蹤。')],
    ['rd', () => one.step('life.skip', { station: 'rd', reason: '非特殊異常' })],
    ['check', () => one.pass('check', '王小明', '查核無誤。')],
    ['proposal', () => one.pass('proposal', '吳業務', '退貨 300 PCS，其餘折讓 5 %；交貨前全檢。')],
    [
      'negotiation',
      async () => {
        await one.send('negotiation', '吳業務');
        const told = '已說明原因與對策，林課長電話同意退貨及折讓。';
        await one.step('life.negotiate', { at: '', by: '吳業務', told, result: 'accepted' });
        await one.come('negotiation', '吳業務', '客戶同意。');
      },
    ],
    ['composite', () => one.pass('composite', '王小明', '模具保養週期過長所致，列案追蹤；業務與廠方意見一致。')],
    ['improved', () => one.step('life.improve', { improvement })],
    ['decided', () => one.step('life.decide', { decision: { ...decision, level: 'deputy-gm', by: '周副總' } })],
    [
      'replied',
      () =>
        one.step('life.reply', {
          at: '',
          way: 'letter',
          by: '吳業務',
          text: '同意退貨 300 PCS，其餘折讓 5 %；已改善製程，謝謝指正。',
        }),
    ],
    [
      'closed',
      async () =>
        one.step('cases.close', {
          closedOn: await day(),
          outcomes: ['return', 'allowance'],
          responsibleUnit: 'manufacturing',
          established: true,
          note: '五聯已分送。',
        }),
    ],
  ];
}
