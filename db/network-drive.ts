import { readFileSync, realpathSync } from 'node:fs';

/**
 * File systems that other machines can write to. WAL needs memory shared by all
 * who have the file open, which a network cannot give: such a file gets damaged.
 */
const networkFileSystems: ReadonlySet<string> = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  'coda',
  'ceph',
  'glusterfs',
  'lustre',
  'davfs',
  'fuse.sshfs',
  'fuse.glusterfs',
  'fuse.ceph',
  'fuse.davfs2',
  'fuse.rclone',
  'fuse.smbnetfs',
]);

/** Whether an existing `folder` lies on another machine. In doubt it does not: a PC with an odd disk must still work. */
export function isOnNetworkDrive(folder: string): boolean {
  switch (process.platform) {
    case 'win32':
      return isUncPath(folder) || isUncPath(resolved(folder));
    case 'linux':
      return isNetworkFileSystem(fileSystemOf(resolved(folder), mountTable()));
    default:
      return false;
  }
}

/** A path of Windows such as `\\server\share`; not `\\?\C:\…` or `\\.\…`, which are long names of local places. */
export function isUncPath(path: string): boolean {
  const backslashed = path.replaceAll('/', '\\');
  return /^\\\\\?\\UNC\\/i.test(backslashed) || /^\\\\[^\\?.]/.test(backslashed);
}

export function isNetworkFileSystem(type: string): boolean {
  return networkFileSystems.has(type);
}

/**
 * Type of the file system that `folder` is on, by a table in the form of
 * `/proc/self/mounts`; empty when it does not say.
 */
export function fileSystemOf(folder: string, mounts: string): string {
  let longest = -1;
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, point, fileSystem] = line.split(' ');
    if (point === undefined || fileSystem === undefined) continue;
    const place = unescaped(point);
    const inside = folder === place || folder.startsWith(place.endsWith('/') ? place : `${place}/`);
    // The later of two mounts on the same place is the one that is seen.
    if (inside && place.length >= longest) {
      longest = place.length;
      type = fileSystem;
    }
  }
  return type;
}

/** Blanks and backslashes in names are written as octal numbers: `\040`. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

/** On Windows this also turns a mapped letter (`Z:`) into the share behind it. */
function resolved(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function mountTable(): string {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return '';
  }
}
