import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { Page } from 'playwright-core';

import { locale as localeShape, locales, type Locale } from '../electron/contract/shapes.ts';
import { translator } from '../renderer/locales/translate.ts';
import { ensureBuilt } from './ensure-built.ts';
import { ageCopies } from './screens/aged.ts';
import { manualPicture, picturesOfManual, writeManualPicture } from './screens/manual.ts';
import { officeBehind, setUpOffice } from './screens/office.ts';
import { everyPaper, writePaper } from './screens/papers.ts';
import { places, type Visit } from './screens/places.ts';
import { makeSample } from './screens/sample.ts';
import { settle } from './screens/settle.ts';
import { photographWalk, walks, type Walk } from './screens/walk.ts';
import { launchStandIn } from './stand-in/launch.ts';

/*
 * npm run screens -- --out DIR [--locale zh-TW|zh-CN|en|all] [--size 1366x768|1920x1080|all] [--only NAME]: a picture of
 * every place. npm run screens -- --manual: the pictures that the manual shows, into its own folders.
 * npm run screens -- --out DIR --walk p1|p2: a case from acceptance to closing, page and printed form after each station.
 * npm run screens -- --out DIR --papers: every paper on every size as a PDF, and its pages as pictures (Poppler).
 */

const sizes = { '1366x768': { width: 1366, height: 768 }, '1920x1080': { width: 1920, height: 1080 } } as const;
type SizeName = keyof typeof sizes;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    locale: { type: 'string' },
    size: { type: 'string' },
    only: { type: 'string' },
    manual: { type: 'boolean', default: false },
    walk: { type: 'string' },
    papers: { type: 'boolean', default: false },
  },
});
const wantedLocales = readLocales(values.locale ?? (values.manual ? 'all' : 'zh-TW'));
const wantedSizes = readSizes(values.size ?? '1366x768');
const wantedWalk = walks.find((name) => name === values.walk);
if (
  (values.walk !== undefined && wantedWalk === undefined) ||
  (values.out === undefined && !values.manual) ||
  wantedLocales.length === 0 ||
  wantedSizes.length === 0
) {
  process.stderr.write(
    'npm run screens -- --out DIR [--locale zh-TW|zh-CN|en|all] [--size 1366x768|1920x1080|all] [--only NAME | --walk p1|p2 | --papers]\nnpm run screens -- --manual\n',
  );
  process.exit(2);
}
const out = resolve(process.env['INIT_CWD'] ?? '.', values.out ?? '.');

await ensureBuilt();
let missed = 0;
for (const locale of wantedLocales) {
  if (wantedWalk !== undefined) await walkThrough(wantedWalk, locale);
  else if (values.papers) await printPapers(locale);
  else missed += await photograph(locale);
}
if (missed > 0) process.stderr.write(`${missed} places could not be reached.\n`);
process.exit(missed === 0 ? 0 : 1);

/** Pictures of all places in one language; answers how many could not be reached. */
async function photograph(locale: Locale): Promise<number> {
  const { program, folder, open } = await start(locale);
  let failures = 0;
  try {
    const { page } = program;
    await takeAll(page, 'first-run', locale);
    const office = officeBehind(page);
    await setUpOffice(office, locale);
    const sample = await makeSample(office, folder);
    ageCopies(dataIn(folder));
    const visit: Visit = { page, sample, t: translator(locale), chooseNext: (file) => open.push(file) };
    await page.reload();
    for (const place of places) {
      const { name } = place;
      if (!isWanted(name, locale)) continue;
      try {
        await settle(page);
        await place.open(visit);
        await takeAll(page, name, locale);
      } catch (error) {
        failures += 1;
        process.stderr.write(
          `${name} (${locale}): ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}\n`,
        );
      }
    }
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return failures;
}

/** Pictures of one case after each station of its route. */
async function walkThrough(walk: Walk, locale: Locale): Promise<void> {
  const { program, folder, save } = await start(locale);
  try {
    await photographWalk(walk, {
      program,
      save,
      locale,
      sizes: wantedSizes.map((name) => [name, sizes[name]] as const),
      out,
    });
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every paper of the sample office in one language, on every size that it is made for. */
async function printPapers(locale: Locale): Promise<void> {
  const { program, folder, save } = await start(locale);
  try {
    const office = officeBehind(program.page);
    await setUpOffice(office, locale);
    const papers = await everyPaper(office, await makeSample(office, folder));
    mkdirSync(out, { recursive: true });
    for (const paper of papers) {
      if (values.only !== undefined && values.only !== paper.name) continue;
      for (const size of paper.sizes) {
        const path = join(out, `${paper.name}-${size}-${locale}`);
        save.push(`${path}.pdf`);
        const { file } = await office.call('files.chooseToSave', { suggestedName: paper.name, extension: 'pdf' });
        await writePaper(office, paper, { size, locale, file: file ?? '' });
        execFileSync('pdftoppm', ['-r', '80', '-png', `${path}.pdf`, path]);
        process.stdout.write(`${path}.pdf\n`);
      }
    }
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function dataIn(folder: string): string {
  return join(folder, 'data');
}

/** The program with an empty data folder of its own. */
async function start(locale: Locale) {
  const folder = mkdtempSync(join(tmpdir(), 'kesu-screens-'));
  const open: string[] = [];
  const save: string[] = [];
  const program = await launchStandIn({
    dataFolder: dataIn(folder),
    userData: join(folder, 'user'),
    size: sizes['1366x768'],
    systemLocale: locale,
    printers: ['EPSON LQ-690CII', 'HP LaserJet Pro'],
    dialogs: { open, save },
  });
  return { program, folder, open, save };
}

async function takeAll(page: Page, name: string, locale: Locale): Promise<void> {
  if (!isWanted(name, locale)) return;
  for (const size of wantedSizes) {
    await page.setViewportSize(sizes[size]);
    await settle(page);
    const path = values.manual ? manualPicture(locale, name) : join(out, `${name}-${locale}-${size}.png`);
    mkdirSync(dirname(path), { recursive: true });
    if (values.manual) await writeManualPicture(page, path);
    else await page.screenshot({ path, animations: 'disabled', caret: 'initial' });
    process.stdout.write(`${path}\n`);
  }
}

function isWanted(name: string, locale: Locale): boolean {
  if (values.manual && !picturesOfManual(locale).has(name)) return false;
  // `--only forms` takes forms-card and forms-receive too.
  return values.only === undefined || values.only === name || name.startsWith(`${values.only}-`);
}

function readLocales(text: string): readonly Locale[] {
  if (text === 'all') return locales;
  const one = localeShape.safeParse(text);
  return one.success ? [one.data] : [];
}

function readSizes(text: string): readonly SizeName[] {
  const all: readonly SizeName[] = ['1366x768', '1920x1080'];
  return text === 'all' ? all : all.filter((name) => name === text);
}
