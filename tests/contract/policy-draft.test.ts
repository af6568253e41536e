import { expect, test } from 'vitest';

import { testOffice, type TestOffice } from '../support/office.ts';

async function edited(office: TestOffice, name = '改到一半的辦法') {
  const { policy: shown } = await office.do('office.status', {});
  const { policy } = await office.do('policies.get', { id: shown.id });
  const text = { 'zh-TW': name, 'zh-CN': name, en: name };
  return { basedOn: shown.id, policy: { ...policy, name: text }, typed: { 'approval.0.upTo': '五萬' } };
}

test('a policy that is being edited is in the file as it stands, once, and is no version', async () => {
  const office = await testOffice();
  expect(await office.do('policyDraft.get', {})).toEqual({ draft: null });
  const first = await edited(office, ' ');
  const { id } = await office.do('policyDraft.save', first);
  const second = await edited(office);
  // A window that does not know of the draft replaces it: there is one at most.
  expect((await office.do('policyDraft.save', second)).id).toBe(id);
  expect((await office.do('policyDraft.get', {})).draft).toMatchObject({ id, ...second });
  expect((await office.do('policies.list', {})).versions).toHaveLength(1);
});

test('a saved version takes its draft away, and a late keeping does not bring it back', async () => {
  const office = await testOffice();
  const draft = await edited(office);
  const { id } = await office.do('policyDraft.save', draft);
  await office.do('policies.save', { policy: draft.policy, basedOn: draft.basedOn, draftId: id });
  expect(await office.do('policyDraft.get', {})).toEqual({ draft: null });
  expect(await office.refused('policyDraft.save', { ...draft, id })).toMatchObject({ code: 'not-found' });
  expect(await office.refused('policyDraft.discard', { id })).toMatchObject({ code: 'not-found' });
});

test('a version that is refused leaves the draft where it is', async () => {
  const office = await testOffice();
  const draft = await edited(office, ' ');
  const { id } = await office.do('policyDraft.save', draft);
  expect(
    await office.refused('policies.save', { policy: draft.policy, basedOn: draft.basedOn, draftId: id }),
  ).toMatchObject({ code: 'invalid-policy' });
  expect((await office.do('policyDraft.get', {})).draft).toMatchObject({ id });
});

test('a draft outlives another version, and still says from which it began', async () => {
  const office = await testOffice();
  const draft = await edited(office);
  await office.do('policyDraft.save', draft);
  await office.do('policies.save', { policy: { ...draft.policy, recusal: false }, basedOn: draft.basedOn });
  expect((await office.do('policyDraft.get', {})).draft?.basedOn).toBe(draft.basedOn);
  expect(await office.refused('policyDraft.save', { ...draft, basedOn: 4711 })).toMatchObject({ code: 'not-found' });
});
