// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';

import { currentEntry, navigation, useNavigation } from '../../../renderer/app/navigation.ts';

const current = () => currentEntry(useNavigation.getState());

beforeEach(() => {
  navigation.restart();
});

test('a case opens over the ledger, and the ledger is found again at the same line', () => {
  navigation.go({ name: 'ledger' });
  navigation.remember(current().key, 'line', 4711);
  navigation.open({ name: 'case', id: 12 });
  expect(current().place).toEqual({ name: 'case', id: 12 });

  navigation.back();

  expect(current().place).toEqual({ name: 'ledger' });
  expect(current().memory['line']).toBe(4711);
});

test('the next case takes the place of the present one, so that one Esc leads back', () => {
  navigation.go({ name: 'ledger' });
  navigation.open({ name: 'case', id: 12 });
  navigation.rememberBelow('line', 8);
  navigation.replace({ name: 'case', id: 13 });

  navigation.back();

  expect(current().place.name).toBe('ledger');
  expect(current().memory['line']).toBe(8);
});

test('a place is as it was left when the clerk comes from another one', () => {
  navigation.go({ name: 'ledger' });
  navigation.remember(current().key, 'month', '2026-10');
  navigation.go({ name: 'customers' });
  navigation.go({ name: 'ledger' });
  expect(current().memory['month']).toBe('2026-10');
});

test('a new visit has its own key, so that its page starts anew', () => {
  navigation.go({ name: 'intake' });
  const before = current().key;
  navigation.go({ name: 'intake' });
  expect(current().key).not.toBe(before);
});

test('where the clerk is can be kept as text and brought back', () => {
  navigation.go({ name: 'ledger', view: { month: '2026-11', lateOnly: true } });
  navigation.remember(current().key, 'lines', { active: 3, anchor: 1 });
  navigation.open({ name: 'case', id: 5, among: [4, 5, 6] });
  const state = useNavigation.getState();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
