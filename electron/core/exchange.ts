import { importStore } from '../../db/repositories/imports.ts';
import type { exchangeCalls } from '../contract/exchange.ts';
import type { OfficeContext } from './context.ts';
import type { Handlers } from './dispatch.ts';
import { columnTexts } from './import/column-texts.ts';
import type { OpenRequest } from './host.ts';
import { inspectFile } from './import/inspect.ts';
import { runImport, tryImport } from './import/run.ts';
import { createTableReader } from './import/source.ts';
import { Refusal } from './refusal.ts';

/** What a table and a policy can be read from; an attachment may be any file. */
const EXTENSIONS = {
  import: ['csv', 'txt', 'tsv'],
  policy: ['json'],
  printers: ['json'],
  attachment: [],
} as const satisfies Readonly<Record<OpenRequest['purpose'], readonly string[]>>;

export function exchangeHandlers(context: OfficeContext): Handlers<typeof exchangeCalls> {
  const { db, host, jobs } = context;
  const imports = importStore(db.reader);
  const tables = createTableReader(host);

  return {
    'files.chooseToOpen': async ({ purpose }) => {
      const chosen = await host.chooseFileToOpen({
        purpose,
        extensions: EXTENSIONS[purpose],
      });
      return { file: chosen?.token ?? null, name: chosen?.name ?? '' };
    },
    'files.chooseToSave': async ({ suggestedName, extension }) => {
      const chosen = await host.chooseFileToSave({ purpose: 'export', suggestedName, extension });
      return { file: chosen?.token ?? null, name: chosen?.name ?? '' };
    },
    'files.reveal': async ({ file }) => {
      const path = await host.resolveFile(file);
      if (path === undefined) throw new Refusal('file-unknown');
      await host.revealFile(path);
      return {};
    },

    'imports.inspect': (input) => inspectFile(tables, imports, input),
    'imports.texts': (input) => columnTexts(db.reader, tables, input),
    'imports.trial': (input) => jobs.run(input.job, (job) => tryImport(context, tables, input, job)),
    'imports.run': async (input) => {
      const report = await jobs.run(input.job, (job) => runImport(context, tables, input, job));
      tables.forget();
      const areas =
        input.kind === 'cases'
          ? (['cases', 'customers', 'settings', 'imports'] as const)
          : (['customers', 'imports'] as const);
      context.emit('office.changed', { areas: [...areas] });
      return report;
    },
    'imports.history': () => ({ imports: imports.history() }),
    'jobs.cancel': ({ job }) => ({ found: jobs.cancel(job) }),
  };
}
