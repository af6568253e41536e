// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { isTouched } from '../../../renderer/api/areas.ts';
import { createCache, followOffice } from '../../../renderer/api/cache.ts';
import { call } from '../../../renderer/api/client.ts';
import { useCall, useCommand } from '../../../renderer/api/use-call.ts';
import { customerForm } from '../../support/customers.ts';
import { testOffice } from '../../support/office.ts';
import { bridgeTo, drawInWindow } from './support/window.tsx';

function OfficeName() {
  const status = useCall('office.status', {});
  return <p>{status.value?.settings.officeName}</p>;
}

test('what is on the screen follows a change made anywhere', async () => {
  const { bridge } = await drawInWindow(<OfficeName />);
  await screen.findByText('範例精密工業股份有限公司');

  await act(() => call('settings.change', { officeName: '新名稱' }));

  await screen.findByText('新名稱');
  expect(bridge.asked.filter((name) => name === 'office.status')).toHaveLength(2);
});

test('a change in another area asks nothing again', async () => {
  const { bridge } = await drawInWindow(<OfficeName />);
  await screen.findByText('範例精密工業股份有限公司');

  act(() => {
    bridge.tell('office.changed', { areas: ['drafts'] });
  });

  expect(bridge.asked.filter((name) => name === 'office.status')).toHaveLength(1);
});

test('who stops listening is not told any more', async () => {
  const bridge = bridgeTo(await testOffice());
  const stop = followOffice(createCache());
  expect(bridge.listeners()).toBe(1);
  stop();
  expect(bridge.listeners()).toBe(0);
});

test('a refused command says why, until it is run again', async () => {
  function Probe() {
    const command = useCommand('customers.get');
    return (
      <>
        <p>{command.busy ? 'busy' : (command.error?.code ?? 'fine')}</p>
        <button type="button" onClick={() => void command.run({ id: 999 })}>
          run
        </button>
      </>
    );
  }
  await drawInWindow(<Probe />);
  screen.getByText('fine');

  act(() => {
    screen.getByText('run').click();
  });
  screen.getByText('busy');
  await screen.findByText('not-found');
});

test('a bridge that broke is a refusal, not a crash', async () => {
  Object.defineProperty(window, 'kesu', {
    configurable: true,
    value: { call: () => Promise.reject(new Error('gone')), on: () => () => undefined },
  });
  expect(await call('office.status', {})).toEqual({ ok: false, error: { code: 'office-closed' } });
});

test.each([
  ['ledger.page', ['cases'], true],
  ['ledger.page', ['drafts'], false],
  ['customers.list', ['cases'], true],
  ['drafts.list', ['drafts'], true],
  ['office.status', ['settings'], true],
  ['statistics.month', ['papers'], false],
] as const)('%s is old after changes in %s: %s', (name, areas, expected) => {
  expect(isTouched(name, areas)).toBe(expected);
});

test('an answer that was refused is told as an error, and asking again can succeed', async () => {
  const test = await testOffice();
  function Probe() {
    const customer = useCall('customers.get', { id: 1 });
    return (
      <>
        <p>{customer.error?.code ?? customer.value?.number ?? 'waiting'}</p>
        <button type="button" onClick={customer.again}>
          again
        </button>
      </>
    );
  }
  await drawInWindow(<Probe />, { test });
  await screen.findByText('not-found');

  await test.do('customers.save', { form: customerForm({ number: 'C-1', name: '甲乙電子' }) });
  act(() => {
    screen.getByText('again').click();
  });
  await waitFor(() => screen.getByText('C-1'));
});
