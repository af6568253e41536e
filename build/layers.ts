import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, normalize, posix, relative, sep } from 'node:path';

import { parseSync } from 'vite';

/*
 * Which part of the program may import what (ARCHITECTURE.md). The folder says
 * where code may run; this says whether that is true.
 */

/** Folders or files of the project; `types:` in front allows types only. */
type Part = string;

interface Layer {
  /** Folder, or file, whose imports are meant. The first layer that fits decides. */
  readonly part: string;
  readonly mayImport: readonly Part[];
  /** Packages by name; `node:` stands for all of Node, `*` for every package that is not named in `never`. */
  readonly packages: readonly string[];
  readonly never?: readonly string[];
}

const screenPackages = [
  'react',
  'react-dom',
  'react-aria-components',
  'react-i18next',
  'react-hook-form',
  '@tanstack/',
  'zustand',
  'echarts',
];

export const layers: readonly Layer[] = [
  { part: 'electron/contract', mayImport: ['electron/contract', 'types:db/rules'], packages: ['zod'] },
  { part: 'db/rules', mayImport: ['db/rules'], packages: [] },
  { part: 'db', mayImport: ['db'], packages: ['node:', '*'], never: ['electron', 'electron-log', ...screenPackages] },
  {
    part: 'electron/core',
    mayImport: ['electron/core', 'electron/contract', 'db', 'renderer/locales'],
    packages: ['node:', '*'],
    never: ['electron', 'electron-log', ...screenPackages],
  },
  {
    part: 'electron/worker.ts',
    mayImport: ['electron/worker', 'electron/core', 'electron/contract', 'db'],
    packages: ['node:'],
  },
  {
    part: 'electron/worker',
    mayImport: ['electron/worker', 'electron/contract', 'types:electron/core'],
    packages: ['node:'],
  },
  {
    part: 'electron/preload.ts',
    mayImport: ['types:electron/contract', 'electron/shell/address.ts'],
    packages: ['electron'],
  },
  {
    // main.ts and shell/: the database only through the worker. The dispatcher is the same for every call.
    part: 'electron',
    mayImport: [
      'electron/shell',
      'electron/contract',
      'electron/worker',
      'electron/core/dispatch.ts',
      'types:electron/core',
      'renderer/locales',
    ],
    packages: ['node:', 'electron', 'electron-log', 'zod'],
  },
  {
    part: 'renderer/locales',
    mayImport: ['renderer/locales', 'types:db/rules', 'types:electron/contract'],
    packages: ['i18next'],
  },
  {
    part: 'renderer',
    mayImport: ['renderer', 'electron/contract', 'db/rules'],
    packages: ['*'],
    never: ['node:', 'electron', 'electron-log', 'better-sqlite3', 'kysely'],
  },
];

export interface Breach {
  readonly file: string;
  readonly imported: string;
  readonly why: string;
}

export interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

/** Breaches of `file`, whose name is relative to the project with `/`. */
export function breachesOf(file: string, source: string, dependencies: ReadonlySet<string>): Breach[] {
  const layer = layers.find(({ part }) => isIn(file, part));
  if (!layer) return [];
  return importsOf(file, source).flatMap((one) => {
    const why = one.from.startsWith('.') ? whyNotPart(file, one, layer) : whyNotPackage(one, layer, dependencies);
    return why === undefined ? [] : [{ file, imported: one.from, why }];
  });
}

/** Everything a module imports or exports from elsewhere, also dynamically. */
export function importsOf(file: string, source: string): Import[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message ?? ''}`);
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ from: moduleRequest.value, typesOnly: isType }] : [],
    ),
  );
  const dynamics = module.dynamicImports.map(({ moduleRequest }) => {
    const text = source.slice(moduleRequest.start, moduleRequest.end);
    return { from: /^['"`](.*)['"`]$/.exec(text)?.[1] ?? text, typesOnly: false };
  });
  return [...statics, ...exports, ...dynamics];
}

function whyNotPart(file: string, { from, typesOnly }: Import, layer: Layer): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(file), from));
  if (layer.mayImport.some((part) => !part.startsWith('types:') && isIn(target, part))) return undefined;
  const forTypes = layer.mayImport.some(
    (part) => part.startsWith('types:') && isIn(target, part.slice('types:'.length)),
  );
  if (forTypes) return typesOnly ? undefined : `${layer.part} may import types only from there`;
  return `${layer.part} may not import from ${target.split('/').slice(0, 2).join('/')}`;
}

function whyNotPackage({ from }: Import, layer: Layer, dependencies: ReadonlySet<string>): string | undefined {
  const fits = (name: string) =>
    name.endsWith(':') || name.endsWith('/') ? from.startsWith(name) : from === name || from.startsWith(`${name}/`);
  if (builtinModules.includes(from)) return 'modules of Node are written with node: in front';
  if (layer.never?.some(fits)) return `${layer.part} may never import it`;
  const isNode = from.startsWith('node:');
  if (!layer.packages.some((name) => (name === '*' ? !isNode : fits(name)))) return `${layer.part} may not import it`;
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  if (!isNode && name !== 'electron' && !dependencies.has(name)) return 'it is no dependency of the shipped program';
  return undefined;
}

function isIn(file: string, part: string): boolean {
  return file === part || file.startsWith(`${part}/`);
}

/** All breaches in the project at `folder`. */
export function findBreaches(folder: string): Breach[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  const shipped = new Set(Object.keys(dependencies));
  return ['electron', 'db', 'renderer']
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => normalize(join(entry.parentPath, entry.name)))
    .flatMap((path) => breachesOf(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'), shipped));
}
