/**
 * Child of the kill test: opens the office in the folder given and adds one
 * attachment after another to a case until it is killed. Every answered one is
 * a line on stdout.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';

import { officeUntilKilled } from './office-until-killed.ts';

const [folder = '', caseId = '', life = ''] = process.argv.slice(2);

const office = await officeUntilKilled(folder, () => new Date());

for (let index = 0; ; index += 1) {
  const added = await office.call('attachments.addBytes', {
    caseId: Number(caseId),
    name: `${life}-${index}.bin`,
    // Never the beginning of a program.
    bytes: Buffer.concat([Buffer.from('data'), randomBytes(200_000)]),
  });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  writeSync(1, `${added.value.id}\n`);
}
