import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { accept, addCustomer, complaint } from '../support/cases.ts';
import { testOffice, type TestOffice } from '../support/office.ts';

type Step =
  | { readonly do: 'accept'; readonly daysBack: number }
  | { readonly do: 'void' | 'unvoid' | 'change' | 'close'; readonly which: number }
  | { readonly do: 'wait'; readonly days: number };

const which = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('accept' as const),
      daysBack: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 70 })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('void' as const, 'unvoid' as const, 'change' as const, 'close' as const),
      which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }) },
);

interface Model {
  day: Date;
  /** Number of each accepted case, by id: what was answered stays true. */
  readonly numbers: Map<number, string>;
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);

async function perform(test: TestOffice, customer: number, model: Model, { ...next }: Step): Promise<void> {
  if (next.do === 'wait') {
    model.day = new Date(model.day.getTime() + next.days * 86_400_000);
    test.clock.set(`${isoDay(model.day)}T09:00`);
    return;
  }
  if (next.do === 'accept') {
    const acceptedOn = isoDay(new Date(model.day.getTime() - next.daysBack * 86_400_000));
    const form = complaint(customer, { goods: [], receivedAt: '2020/1/1' });
    const { id, number } = await accept(test, form, { acceptedOn, reason: '補登', clockConfirmed: true });
    expect(number.slice(0, 4)).toBe(acceptedOn.slice(2, 7).replace('-', ''));
    expect([...model.numbers.values()]).not.toContain(number);
    model.numbers.set(id, number);
    return;
  }
  const id = [...model.numbers.keys()][next.which];
  if (id === undefined) return;
  const { version, form } = await test.do('cases.get', { id });
  switch (next.do) {
    case 'void':
      await test.office.call('cases.void', { id, version, reason: '重複' });
      return;
    case 'unvoid':
      await test.office.call('cases.unvoid', { id, version });
      return;
    case 'change':
      await test.office.call('cases.change', { id, version, form: { ...form, description: `${form.description}。` } });
      return;
    case 'close': {
      const closing = {
        closedOn: isoDay(model.day),
        outcomes: ['return'],
        responsibleUnit: '',
        established: true,
        note: '',
      };
      await test.office.call('cases.close', { id, version, ...closing });
    }
  }
}

describe('any sequence of work on the ledger', () => {
  it('leaves no gap, no double and every number with its case', { timeout: 60_000 }, async () => {
    const test = await testOffice({ now: '2026-03-10T09:00' });
    const customer = addCustomer(test.folder);
    const model: Model = { day: new Date('2026-03-10T00:00:00Z'), numbers: new Map() };
    // One ledger goes through all sequences: each starts from what the others left.
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        for (const next of steps) await perform(test, customer, model, next);
        const proof = await test.do('ledger.proof', {});
        expect(proof.months.filter(({ gaps, doubles }) => gaps.length + doubles.length > 0)).toEqual([]);
        expect(proof.months.reduce((sum, { count }) => sum + count, 0)).toBe(model.numbers.size);
        for (const [id, number] of model.numbers) expect((await test.do('cases.get', { id })).number).toBe(number);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(model.numbers.size).toBeGreaterThan(20);
  });
});
