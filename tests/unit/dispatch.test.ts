import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { command, query } from '../../electron/contract/define.ts';
import { createDispatch, type Answer, type Handlers } from '../../electron/core/dispatch.ts';
import { explainFailure } from '../../electron/core/failures.ts';
import { Refusal } from '../../electron/core/refusal.ts';

const calls = {
  'notes.read': query({
    input: z.strictObject({ id: z.int().positive() }),
    output: z.strictObject({ text: z.string() }),
    errors: [],
  }),
  'notes.write': command({
    input: z.strictObject({ text: z.string().max(20), labels: z.record(z.string().max(5), z.string()).optional() }),
    output: z.strictObject({ id: z.int() }),
    errors: ['wrong-state'],
  }),
} as const;

const secret = 'no such table: customers at /home/wang/kesu.db';

function dispatcher(
  changes: Partial<Handlers<typeof calls>> = {},
  logBug: (call: string, error: unknown) => string = () => 'K-1',
) {
  return createDispatch(
    calls,
    { 'notes.read': ({ id }) => ({ text: `note ${id}` }), 'notes.write': () => ({ id: 1 }), ...changes },
    { logBug, explain: explainFailure },
  );
}

const refusedAs = (code: string): unknown => ({ ok: false, error: expect.objectContaining({ code }) as unknown });

describe('names', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'notes',
    'notes.read ',
    'NOTES.READ',
    '',
    'notes.read\0',
  ])('%j is no call', async (name) => {
    expect(await dispatcher()(name, { id: 1 })).toEqual(refusedAs('unknown-call'));
  });

  test.each([undefined, null, 1, {}, [], ['notes.read'], Symbol('notes.read'), { toString: () => 'notes.read' }])(
    'a name that is no text is no call (%#)',
    async (name) => {
      expect(await dispatcher()(name, { id: 1 })).toEqual(refusedAs('unknown-call'));
    },
  );
});

describe('input', () => {
  test('that fits is answered', async () => {
    expect(await dispatcher()('notes.read', { id: 3 })).toEqual({ ok: true, value: { text: 'note 3' } });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [{ id: 1 }]],
    ['an unknown key', { id: 1, all: true }],
    ['an unknown key that is dangerous', JSON.parse('{"id":1,"__proto__":{"id":2}}')],
    ['a text for a number', { id: '1' }],
    ['NaN', { id: Number.NaN }],
    ['endless', { id: Number.POSITIVE_INFINITY }],
    ['a fraction', { id: 1.5 }],
    ['past what a number can be', { id: 2 ** 60 }],
  ])('%s is refused', async (_, input) => {
    expect(await dispatcher()('notes.read', input)).toEqual(refusedAs('invalid-input'));
  });

  test.each([
    [
      'a getter that throws',
      {
        get id() {
          throw new Error(secret);
        },
      },
    ],
    [
      'a proxy that throws at every touch',
      new Proxy(
        {},
        {
          get() {
            throw new Error(secret);
          },
          ownKeys() {
            throw new Error(secret);
          },
        },
      ),
    ],
  ])('%s is refused and not passed on', async (_, input) => {
    const answer = await dispatcher()('notes.read', input);
    expect(answer).toEqual(refusedAs('invalid-input'));
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  test('a text of a million characters is refused, and is not sent back', async () => {
    const long = '長'.repeat(1_000_000);
    const answers = [
      await dispatcher()('notes.write', { text: long }),
      await dispatcher()('notes.write', { text: '', labels: { [long]: '' } }),
      await dispatcher()('notes.write', { text: '', [long]: '' }),
    ];
    for (const answer of answers) {
      expect(answer).toEqual(refusedAs('invalid-input'));
      expect(JSON.stringify(answer).length).toBeLessThan(500);
    }
  });

  test('what a refused input wanted is not begun', async () => {
    let written = 0;
    const dispatch = dispatcher({
      'notes.write': () => {
        written += 1;
        return { id: written };
      },
    });
    await dispatch('notes.write', { text: 'x', more: 1 });
    expect(written).toBe(0);
  });
});

describe('what a handler can do', () => {
  const failing = (error: unknown): Promise<Answer> =>
    dispatcher({
      'notes.read': () => {
        throw error;
      },
    })('notes.read', { id: 1 });

  test('a refusal comes with its code and details', async () => {
    expect(await failing(new Refusal('month-closed', { field: 'acceptedOn', params: { month: '2026-10' } }))).toEqual({
      ok: false,
      error: { code: 'month-closed', field: 'acceptedOn', params: { month: '2026-10' } },
    });
  });

  test.each([new Error(secret), secret, undefined, null, { code: 42 }, Object.create(null)])(
    'a bug is a reference, never what happened (%#)',
    async (error) => {
      const logged: unknown[] = [];
      const dispatch = dispatcher(
        {
          'notes.read': () => {
            throw error;
          },
        },
        (_, logging) => {
          logged.push(logging);
          return 'K-17';
        },
      );
      expect(await dispatch('notes.read', { id: 1 })).toEqual({ ok: false, error: { code: 'internal', ref: 'K-17' } });
      expect(logged).toEqual([error]);
    },
  );

  test('a bug that cannot be logged is answered all the same', async () => {
    const dispatch = dispatcher(
      {
        'notes.read': () => {
          throw new Error(secret);
        },
      },
      () => {
        throw new Error('the disk is full');
      },
    );
    expect(await dispatch('notes.read', { id: 1 })).toEqual({ ok: false, error: { code: 'internal', ref: '0' } });
  });

  test.each([
    ['a field too many', { text: 'x', path: secret }],
    ['another type', { text: 1 }],
    ['nothing', undefined],
  ])('an answer of another shape (%s) does not leave the office', async (_, value) => {
    const answer = await dispatcher({ 'notes.read': () => value as { text: string } })('notes.read', { id: 1 });
    expect(answer).toEqual({ ok: false, error: { code: 'internal', ref: 'K-1' } });
  });

  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['EROFS', 'read-only'],
    ['SQLITE_BUSY', 'busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_LOCKED', 'busy'],
    ['SQLITE_CORRUPT', 'data-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'data-damaged'],
    ['SQLITE_NOTADB', 'data-damaged'],
    ['SQLITE_IOERR_WRITE', 'disk-error'],
    ['EIO', 'disk-error'],
    ['SQLITE_CONSTRAINT_CHECK', 'internal'],
    ['SQLITE_ERROR', 'internal'],
    ['SQLITE_FULLY', 'internal'],
  ])('%s of the machine is answered as %s', async (code, expected) => {
    const answer = await failing(Object.assign(new Error(secret), { code }));
    expect(answer).toEqual(refusedAs(expected));
    expect(JSON.stringify(answer)).not.toContain(secret);
  });
});

describe('order', () => {
  test('commands run one after another, in the order they came, also after one that failed; queries do not wait', async () => {
    const steps: string[] = [];
    let number = 0;
    const dispatch = dispatcher({
      'notes.read': () => {
        steps.push('read');
        return { text: '' };
      },
      'notes.write': async ({ text }) => {
        steps.push(`begin ${text}`);
        await new Promise((resume) => setTimeout(resume, text === 'a' ? 30 : 1));
        steps.push(`end ${text}`);
        if (text === 'b') throw new Error('a bug');
        number += 1;
        return { id: number };
      },
    });
    const answers = await Promise.all([
      ...['a', 'b', 'c'].map((text) => dispatch('notes.write', { text })),
      dispatch('notes.read', { id: 1 }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, true]);
    expect(steps.filter((step) => step !== 'read')).toEqual([
      'begin a',
      'end a',
      'begin b',
      'end b',
      'begin c',
      'end c',
    ]);
    expect(steps.indexOf('read')).toBeLessThan(steps.indexOf('end a'));
  });
});
