import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { shippedPolicies } from '../../db/policies/index.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

async function inForce(test: TestOffice) {
  const { versions } = await test.do('policies.list', {});
  const current = versions.find((version) => version.inForce);
  if (!current) throw new Error('no version is in force');
  return test.do('policies.get', { id: current.id });
}

function writePolicy(office: TestOffice, text: string | Buffer, name = 'policy.json'): string {
  const path = join(office.folder, name);
  writeFileSync(path, text);
  return office.file(path);
}

describe('the policy of the office', () => {
  test('starts with the preset that was chosen, version 1', async () => {
    const office = await testOffice();
    const { versions, presets } = await office.do('policies.list', {});
    expect(versions).toMatchObject([{ code: 'p2', version: 1, inForce: true, cases: 0 }]);
    expect(presets.map(({ code }) => code)).toEqual(shippedPolicies.map(({ code }) => code));
  });

  test('saving makes one version, in force from then on, with an audit line', async () => {
    const office = await testOffice();
    const { id, policy } = await inForce(office);
    const saved = await office.do('policies.save', { policy: { ...policy, recusal: false }, basedOn: id });
    expect(saved).toMatchObject({ version: 2, inForce: true, policy: { recusal: false } });
    const { versions } = await office.do('policies.list', {});
    expect(versions.map(({ version, inForce: now }) => [version, now])).toEqual([
      [2, true],
      [1, false],
    ]);
    const audit = office.db.reader.prepare("SELECT actor, call, subject FROM audit WHERE call LIKE 'policies.%'").all();
    expect(audit).toEqual([{ actor: '王小明', call: 'policies.save', subject: 'policy p2 version 2' }]);
    const status = await office.do('office.status', {});
    expect(status.policy).toMatchObject({ version: 2, recusal: false });
    expect((await office.do('policies.get', { id })).inForce).toBe(false);
  });

  test('a policy that does not fit together is refused at its places, and nothing is kept', async () => {
    const office = await testOffice();
    const { id, policy } = await inForce(office);
    const error = await office.refused('policies.save', {
      policy: { ...policy, acceptingUnit: 'nobody' },
      basedOn: id,
    });
    expect(error).toMatchObject({
      code: 'invalid-policy',
      issues: [{ field: 'acceptingUnit', code: 'unknown-unit', params: { text: 'nobody' } }],
    });
    expect((await office.do('policies.list', {})).versions).toHaveLength(1);
  });

  test('two editors: the second is told that his version is old', async () => {
    const office = await testOffice();
    const { id, policy } = await inForce(office);
    await office.do('policies.save', { policy, basedOn: id });
    expect(await office.refused('policies.save', { policy, basedOn: id })).toMatchObject({ code: 'stale' });
  });

  test('each shipped policy can be put in force', async () => {
    const office = await testOffice();
    for (const { code } of shippedPolicies) {
      const { id } = await inForce(office);
      const { policy } = await office.do('policies.preset', { code });
      expect(await office.do('policies.save', { policy, basedOn: id })).toMatchObject({ policy: { code } });
    }
    expect(await office.refused('policies.preset', { code: 'nothing' })).toMatchObject({ code: 'not-found' });
  });

  test('each shipped policy can set up an office', async () => {
    const offered = (await (await testOffice({ setUp: false })).do('office.policies', {})).policies;
    expect(offered.map(({ code }) => code)).toEqual(shippedPolicies.map(({ code }) => code));
    const office = await testOffice({ setUp: false });
    await office.do('office.setUp', {
      officeName: '甲',
      operator: '',
      locale: 'zh-TW',
      policy: 'v05',
      yearStyle: 'western',
    });
    expect((await office.do('office.status', {})).policy.labels.goods.orderNo['zh-TW']).toBe('運單號');
  });

  test('a body of an earlier program is read with everything that is asked today', async () => {
    const office = await testOffice();
    const p2 = structuredClone(shippedPolicies[0]) as unknown as Record<string, unknown>;
    for (const key of ['route', 'limits', 'approval', 'followUps', 'reports', 'causes', 'kinds', 'source'])
      delete p2[key];
    const body = { ...p2, approvers: [], closing: { domesticDays: 9, overseasDays: 20, source: '本廠' } };
    office.db.reader.prepare('SELECT 1').get();
    await office.db.kysely
      .updateTable('policies')
      .set({ body: JSON.stringify(body) })
      .execute();
    const { policy } = await inForce(office);
    expect(policy.route.map(({ code }) => code)).toContain('composite');
    expect(policy.limits.find(({ when }) => when.regions.length === 0)?.hard).toEqual({
      unit: 'calendar-days',
      amount: 9,
    });
    expect((await office.do('office.status', {})).firstRun).toBe(false);
  });
});

describe('a policy as a file', () => {
  test('what was exported is read again, word for word', async () => {
    const office = await testOffice();
    const { id, policy } = await inForce(office);
    const path = join(office.folder, 'out.json');
    await office.do('policies.export', { id, file: office.file(path) });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(policy);
    expect(await office.do('policies.read', { file: office.file(path) })).toEqual({ policy, issues: [] });
    expect((await office.do('policies.list', {})).versions).toHaveLength(1);
  });

  test('a file from before outcomes said whether they cost money is read by their codes', async () => {
    const office = await testOffice();
    const { policy } = await inForce(office);
    const outcomes = policy.outcomes.map(({ code, label }) => ({ code, label }));
    const file = writePolicy(office, JSON.stringify({ ...policy, outcomes }));
    expect((await office.do('policies.read', { file })).policy).toEqual(policy);
  });

  test('a byte order mark does not matter', async () => {
    const office = await testOffice();
    const { policy } = await inForce(office);
    const file = writePolicy(office, `\uFEFF${JSON.stringify(policy)}`);
    expect((await office.do('policies.read', { file })).policy.code).toBe('p2');
  });

  test('what does not fit together is read all the same, with its issues', async () => {
    const office = await testOffice();
    const { policy } = await inForce(office);
    const file = writePolicy(office, JSON.stringify({ ...policy, units: policy.units.slice(1) }));
    const { issues } = await office.do('policies.read', { file });
    expect(issues).toContainEqual({ path: 'acceptingUnit', code: 'unknown-unit', params: { text: 'gm-office' } });
  });

  test.each([
    ['no JSON', () => '{\n  "code": oh\n}', '2:11'],
    ['a file cut off', () => '{"code": "p2"', '1:14'],
    ['a list', () => '[]', '1:1'],
    ['a number', () => '7', '1:1'],
    ['JSON of another program', () => '{"name":"kesu","version":"1.0.0","scripts":{}}', 'version'],
    ['bytes that are no text', () => Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'UTF-8'],
  ])('%s is refused, and the place named', async (_what, text, where) => {
    const office = await testOffice();
    const error = await office.refused('policies.read', { file: writePolicy(office, text()) });
    expect(error).toEqual({ code: 'policy-not-read', params: { name: 'policy.json', where } });
    expect((await office.do('policies.list', {})).versions).toHaveLength(1);
  });

  test('a key that Kesu does not know is named where it stands', async () => {
    const office = await testOffice();
    const { policy } = await inForce(office);
    const text = JSON.stringify({ ...policy, route: [{ ...policy.route[0], colour: 'red' }] });
    const error = await office.refused('policies.read', { file: writePolicy(office, text) });
    expect(error.params).toEqual({ name: 'policy.json', where: 'route.0.colour' });
  });

  test('a value of another kind is named where it stands', async () => {
    const office = await testOffice();
    const { policy } = await inForce(office);
    const text = JSON.stringify({ ...policy, recusal: 'yes' });
    const error = await office.refused('policies.read', { file: writePolicy(office, text) });
    expect(error.params).toEqual({ name: 'policy.json', where: 'recusal' });
  });

  test('a file too large is not read', async () => {
    const office = await testOffice();
    const file = writePolicy(office, `"${'x'.repeat(4_000_001)}"`);
    expect(await office.refused('policies.read', { file })).toMatchObject({
      code: 'file-too-large',
      params: { limit: 4 },
    });
  });

  test('no file, an empty file, an unknown token', async () => {
    const office = await testOffice();
    const missing = office.file(join(office.folder, 'nowhere.json'));
    expect(await office.refused('policies.read', { file: missing })).toMatchObject({ code: 'file-missing' });
    expect(await office.refused('policies.read', { file: writePolicy(office, '') })).toMatchObject({
      code: 'file-empty',
    });
    expect(await office.refused('policies.read', { file: 'never-given' })).toMatchObject({ code: 'file-unknown' });
  });

  test('the data file itself is no place to export to', async () => {
    const office = await testOffice();
    const { id } = await inForce(office);
    const error = await office.refused('policies.export', { id, file: office.file(office.db.path) });
    expect(error).toMatchObject({ code: 'file-not-writable' });
  });
});
