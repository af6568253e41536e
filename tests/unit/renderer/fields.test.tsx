// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';

import { openFieldList } from '../../../renderer/app/commands/open-field-list.ts';
import { ComboBox } from '../../../renderer/ui/ComboBox.tsx';
import { isComposing } from '../../../renderer/ui/composing.ts';
import { DateField } from '../../../renderer/ui/DateField.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { testOffice } from '../../support/office.ts';
import { drawInWindow } from './support/window.tsx';

test.each([
  ['1121', '= 2026/11/21（六）'],
  ['1151103', '= 2026/11/03（二）'],
  ['+3', '= 2026/11/24（二）'],
  ['今天', '= 2026/11/21（六）'],
  ['２０２６／１１／３', '= 2026/11/03（二）'],
  ['2026/2/30', '沒有這一天。'],
  ['下星期', '看不懂這個日期，例如 2026/11/21、115/11/21、1121。'],
])('a date field leaves “%s” as typed and shows what it understood: %s', async (typed, shown) => {
  await drawInWindow(<DateField label="交運日期" today="2026-11-21" />);
  const field = screen.getByLabelText<HTMLInputElement>('交運日期');

  fireEvent.input(field, { target: { value: typed } });

  expect(field.value).toBe(typed);
  expect(screen.getByText(shown).id).toBe(field.getAttribute('aria-describedby'));
});

test('an office that writes 民國 reads what it typed in its own years', async () => {
  const test = await testOffice();
  await test.do('settings.change', { dateStyle: 'roc' });
  await drawInWindow(<DateField label="日期" today="2026-11-21" defaultValue="20261103" />, { test });
  expect(screen.getByText('= 115/11/03（二）')).toBeTruthy();
});

test('what is wrong with a field is told to the eye and to the ear', async () => {
  await drawInWindow(<TextField label="客戶名稱" required error="請填寫。" description="全名" />);
  const field = screen.getByRole('textbox', { name: /客戶名稱/ });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['全名', '請填寫。']);
});

test.each([
  [{ isComposing: true, keyCode: 13 }, true],
  [{ isComposing: false, keyCode: 229 }, true],
  [{ isComposing: false, keyCode: 13 }, false],
])('a key belongs to the input method: %o → %s', (init, expected) => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', ...init });
  expect(isComposing(event)).toBe(expected);
  expect(isComposing({ nativeEvent: event })).toBe(expected);
});

const types = [
  { value: 'size', label: '尺寸不符' },
  { value: 'scratch', label: '外觀刮傷' },
];

function TypeField() {
  const [text, setText] = useState('');
  return <ComboBox label="類別" options={types} text={text} onText={setText} />;
}

test('F4 opens the list of the field, a line is taken, and any other text may stand too', async () => {
  await drawInWindow(<TypeField />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: '類別' });
  act(() => field.focus());

  act(() => {
    expect(openFieldList()).toBe(true);
  });
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['尺寸不符', '外觀刮傷']);
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(field.value).toBe('外觀刮傷');

  fireEvent.change(field, { target: { value: '運輸受潮' } });
  fireEvent.blur(field);
  expect(field.value).toBe('運輸受潮');
});

test('Enter of an input method takes no line of an open list', async () => {
  await drawInWindow(<TypeField />);
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: '類別' });
  act(() => field.focus());
  act(() => void openFieldList());

  fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });

  expect(field.value).toBe('');
  expect(screen.getAllByRole('option')).toHaveLength(2);
});
