// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { currentEntry, useNavigation } from '../../../renderer/app/navigation.ts';
import { SearchBox } from '../../../renderer/app/SearchBox.tsx';
import { accept, addCustomer, complaint } from '../../support/cases.ts';
import { testOffice } from '../../support/office.ts';
import { drawInWindow } from './support/window.tsx';

const place = () => currentEntry(useNavigation.getState()).place;

async function drawn() {
  const office = await testOffice({ now: '2026-11-20T09:00' });
  const customerId = addCustomer(office.folder);
  const first = await accept(office, complaint(customerId));
  const second = await accept(office, complaint(customerId));
  await drawInWindow(<SearchBox />, { test: office });
  const box = screen.getByRole('combobox');
  const type = (text: string) => fireEvent.change(box, { target: { value: text } });
  return { box, type, first, second };
}

test('Enter takes the line that is marked', async () => {
  const { box, type, second } = await drawn();
  type(second.number);
  await screen.findByRole('option', { name: new RegExp(second.number) });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(place()).toEqual({ name: 'case', id: second.id });
});

test('Enter typed before the answer opens what was typed, not what was found for the text before', async () => {
  const { box, type, first, second } = await drawn();
  type(first.number);
  await screen.findByRole('option', { name: new RegExp(first.number) });

  type(second.number);
  fireEvent.keyDown(box, { key: 'Enter' });

  await waitFor(() => {
    expect(place()).toEqual({ name: 'case', id: second.id });
  });
  expect(box).toHaveProperty('value', '');
});

test('whoever types on after Enter has taken it back', async () => {
  const { box, type, first, second } = await drawn();
  type(first.number);
  fireEvent.keyDown(box, { key: 'Enter' });
  type(second.number);
  await screen.findByRole('option', { name: new RegExp(second.number) });
  expect(place().name).toBe('today');
});
