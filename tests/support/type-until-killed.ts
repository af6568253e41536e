/**
 * Child of the test of drafts: the whole program on the data folder given, in
 * which a clerk types a complaint. Says `kept` on stdout and waits to be killed.
 */
import { launchStandIn } from '../../build/stand-in/launch.ts';
import { typeNonsense } from './nonsense-draft.ts';

const [dataFolder = '', userData = ''] = process.argv.slice(2);

const { page } = await launchStandIn({
  dataFolder,
  userData,
  size: { width: 1366, height: 768 },
  systemLocale: 'zh-TW',
  printers: [],
  dialogs: { open: [], save: [] },
});
await typeNonsense(page);
process.stdout.write('kept\n');
