/**
 * Child of the sweep’s kill test: opens the office in the folder given, adds and
 * removes attachments of a case and sweeps, over and over, until it is killed.
 * A line on stdout is the beginning of a sweep.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';

import { officeUntilKilled } from './office-until-killed.ts';

const [folder = '', caseId = '', life = ''] = process.argv.slice(2);

const day = 86_400_000;
let now = Date.parse('2027-01-01') + Number(life) * 400 * day;

const office = await officeUntilKilled(folder, () => new Date(now));

for (let round = 0; ; round += 1) {
  for (let index = 0; index < 12; index += 1) {
    const added = await office.call('attachments.addBytes', {
      caseId: Number(caseId),
      name: `${round}-${index}.bin`,
      // A few contents come again and again; never the beginning of a program.
      bytes: index % 3 === 0 ? Buffer.from(`data ${index}`) : Buffer.concat([Buffer.from('data'), randomBytes(20_000)]),
    });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    if (index % 4 !== 0) await office.call('attachments.remove', { id: added.value.id });
  }
  writeSync(1, `${round}\n`);
  now += 20 * day;
  await office.tidy();
}
