import { describe, expect, test } from 'vitest';

import { fileSystemOf, isNetworkFileSystem, isOnNetworkDrive, isUncPath } from '../../db/network-drive.ts';
import { temporaryFolder } from '../support/office.ts';

const mounts = [
  '/dev/sda1 / ext4 rw,relatime 0 0',
  'tmpfs /tmp tmpfs rw 0 0',
  'server:/export /mnt/office nfs4 rw,vers=4.2 0 0',
  '//nas/share /mnt/nas\\040two cifs rw 0 0',
  'user@host:/ /mnt/ssh fuse.sshfs rw 0 0',
  '/dev/sdb1 /mnt/ntfs fuseblk rw 0 0',
  '/dev/sdc1 /mnt/office/local ext4 rw 0 0',
  'server:/over /data nfs rw 0 0',
  '/dev/sdd1 /data xfs rw 0 0',
  '',
].join('\n');

describe('where the data must not lie', () => {
  test.each([
    ['/home/wang/kesu', 'ext4', false],
    ['/mnt/office', 'nfs4', true],
    ['/mnt/office/kesu', 'nfs4', true],
    ['/mnt/officer/kesu', 'ext4', false],
    ['/mnt/office/local/kesu', 'ext4', false],
    ['/mnt/nas two/客訴', 'cifs', true],
    ['/mnt/ssh', 'fuse.sshfs', true],
    ['/mnt/ntfs/kesu', 'fuseblk', false],
    ['/data/kesu', 'xfs', false],
  ])('%s is on %s', (folder, type, network) => {
    expect(fileSystemOf(folder, mounts)).toBe(type);
    expect(isNetworkFileSystem(type)).toBe(network);
  });

  test.each([
    [String.raw`\\server\share\kesu`, true],
    ['//server/share/kesu', true],
    [String.raw`\\?\UNC\server\share`, true],
    [String.raw`\\?\C:\Users\wang\AppData`, false],
    [String.raw`\\.\C:\kesu`, false],
    [String.raw`C:\Users\wang\AppData\Roaming\Kesu`, false],
    [String.raw`D:\客訴`, false],
  ])('%s is a share: %s', (path, share) => {
    expect(isUncPath(path)).toBe(share);
  });

  test('the folder of this test is on this machine', () => {
    expect(isOnNetworkDrive(temporaryFolder())).toBe(false);
  });
});
