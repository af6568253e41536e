import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON Schema that zod writes for the shapes of the contract. */
interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

type Json = null | boolean | number | string | Uint8Array | Json[] | { [key: string]: Json };

/** Texts that clerks, files and attackers send: each has once broken a program. */
export const awkwardTexts = [
  '',
  ' ',
  '\u3000',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '1130526',
  '民國115年2月30日',
  '115/11/21',
  '7/29/2013',
  '2026-02-30',
  '２０２６／１１／２１',
  '12,000 PCS',
  '９９９９９９９９９９９９９９９９９９９９ 公斤',
  '-0.0001',
  '1/3',
  '261101',
  '26110１',
  '16021428',
  'C-000001',
  '02-2531-7099 #12',
  '24536806',
  '台積電',
  '臺灣積體電路製造股份有限公司',
  '𠮷野家 堃 喆 𠀀',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'ㄊㄐㄉ',
  '\uD800',
  '\uFEFFBOM',
  'a\u0000b',
  '\u202Edlrow',
  'e\u0301'.repeat(20),
  "'; DROP TABLE cases; --",
  '" OR ""="',
  '%_\\%',
  'NEAR(a b) AND *',
  '=HYPERLINK("http://x","y")',
  '../../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{ref}}',
  'line\r\nline\tend',
] as const;

const text = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 6, arbitrary: fc.constantFrom(...awkwardTexts) },
      { weight: 2, arbitrary: fc.string({ maxLength: Math.min(most, 30), unit: 'grapheme' }) },
      { weight: 1, arbitrary: fc.string({ maxLength: Math.min(most, 12), unit: 'binary' }) },
      { weight: 1, arbitrary: fc.constantFrom('長', '1', '%', ' ').map((one) => one.repeat(most)) },
    )
    .map((value) => value.slice(0, most).padEnd(least, '字'));

const dates = fc.constantFrom(
  '2026-11-21',
  '2026-11-20',
  '2026-11-01',
  '2026-10-31',
  '2026-12-31',
  '2024-02-29',
  '1912-01-01',
  '0001-01-01',
  '9999-12-31',
  '2027-01-05',
);
const months = fc.constantFrom('2026-11', '2026-10', '2026-12', '1912-01', '0000-01', '9999-12', '2016-02');

/** Contents of files: of every kind that is told apart, cut short, and none at all. */
const contents: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 64 }),
  fc
    .constantFrom('MZ', '#!/bin/sh', '%PDF-1.7', 'GIF89a', '<svg/>', 'From: a@b', 'PK\u0003\u0004', 'BM', '')
    .map((text) => new TextEncoder().encode(text)),
);

/**
 * Values that fit a shape, with preference for what is awkward. `names` are
 * texts that mean something in the office of the test (codes, numbers, job names).
 */
function fitting(shape: Shape, names: readonly string[]): fc.Arbitrary<Json> {
  const options = shape.anyOf ?? shape.oneOf;
  if (options) return fc.oneof(...options.map((option) => fitting(option, names)));
  if (shape.format === 'bytes') return contents;
  if ('const' in shape) return fc.constant(shape.const as Json);
  if (Array.isArray(shape.type)) return fc.oneof(...shape.type.map((type) => fitting({ ...shape, type }, names)));
  if (shape.enum) return fc.constantFrom(...(shape.enum as Json[]));
  switch (shape.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number': {
      const least =
        shape.minimum ?? (shape.exclusiveMinimum === undefined ? -9_007_199_254_740_991 : shape.exclusiveMinimum + 1);
      const most = shape.maximum ?? 9_007_199_254_740_991;
      const small = fc.integer({ min: Math.max(least, 0), max: Math.min(most, Math.max(least, 0) + 40) });
      return fc.oneof({ weight: 6, arbitrary: small }, { weight: 1, arbitrary: fc.constantFrom(least, most) });
    }
    case 'string':
      return fittingText(shape, names);
    case 'array':
      return fc.array(fitting(shape.items ?? {}, names), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 3, (shape.minItems ?? 0) + 3),
      });
    case 'object':
      return fittingObject(shape, names);
    default:
      throw new Error(`no values for the shape ${JSON.stringify(shape)}`);
  }
}

function fittingText(shape: Shape, names: readonly string[]): fc.Arbitrary<string> {
  if (shape.format === 'date') return dates;
  if (shape.format === 'date-time') return dates.map((date) => `${date}T01:02:03.000Z`);
  if (shape.pattern?.includes('(0[1-9]|1[0-2])$')) return months;
  if (shape.pattern?.includes('|24:00)$')) return fc.constantFrom('00:00', '08:30', '12:00', '13:00', '17:30', '24:00');
  // The hash of a content.
  if (shape.pattern === '^[0-9a-f]{64}$')
    return fc.string({ minLength: 64, maxLength: 64, unit: fc.constantFrom(...'0123456789abcdef') });
  if (shape.pattern !== undefined) throw new Error(`no texts for the pattern ${shape.pattern}`);
  const any = text(shape.minLength ?? 0, shape.maxLength ?? 400);
  return names.length === 0
    ? any
    : fc.oneof({ weight: 2, arbitrary: any }, { weight: 1, arbitrary: fc.constantFrom(...names) });
}

function fittingObject(shape: Shape, names: readonly string[]): fc.Arbitrary<Json> {
  if (shape.properties) {
    const fields = Object.fromEntries(
      Object.entries(shape.properties).map(([key, value]) => [key, fitting(value, names)]),
    );
    return fc.record(fields, { requiredKeys: [...(shape.required ?? [])] }) as fc.Arbitrary<Json>;
  }
  const values =
    typeof shape.additionalProperties === 'object' ? fitting(shape.additionalProperties, names) : fc.constant(null);
  return fc.dictionary(fittingText(shape.propertyNames ?? {}, names), values, { maxKeys: 3 }) as fc.Arbitrary<Json>;
}

const everyType: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withTypedArray: true,
      maxDepth: 3,
      maxKeys: 4,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      undefined,
      null,
      Number.NaN,
      Infinity,
      -0,
      2 ** 53,
      -1,
      0.5,
      '',
      [],
      {},
      new Date(NaN),
      Symbol('x'),
      () => 1,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...awkwardTexts) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }).map(nested) },
  { weight: 1, arbitrary: fc.constant('百萬字'.repeat(350_000)) },
);

/** Values of every type, of no shape at all; drawn once, because making them costs more than refusing them. */
const anything: fc.Arbitrary<unknown> = fc.constantFrom(...fc.sample(everyType, { numRuns: 2000, seed: 1 }));

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

const strayKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'then', 'toJSON', 'path', 'sql', 'ID', ''];

/** A fitting value in which one place was spoilt. */
function spoilt(shape: Shape, names: readonly string[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fitting(shape, names),
      fc.nat(),
      anything,
      fc.constantFrom('replace', 'remove', 'add', 'wrap'),
      fc.constantFrom(...strayKeys),
    )
    .map(([value, where, wrong, how, key]) => {
      const copy = structuredClone(value) as unknown;
      const places = containers(copy);
      const place = places[where % Math.max(places.length, 1)];
      if (place === undefined || how === 'wrap') return [copy];
      const keys = Object.keys(place);
      const chosen = keys[where % Math.max(keys.length, 1)];
      if (how === 'add' || chosen === undefined)
        Object.defineProperty(place, key, { value: wrong, enumerable: true, configurable: true });
      else if (how === 'remove') Reflect.deleteProperty(place, chosen);
      else Object.defineProperty(place, chosen, { value: wrong, enumerable: true, configurable: true });
      return copy;
    });
}

/** The value itself and everything in it that holds something. */
function containers(value: unknown): object[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return [value, ...Object.values(value).flatMap(containers)];
}

/** Inputs for a call: nonsense, nearly right ones, and ones that fit but are odd. */
export interface Nonsense {
  readonly anything: fc.Arbitrary<unknown>;
  readonly spoilt: fc.Arbitrary<unknown>;
  readonly fitting: fc.Arbitrary<unknown>;
}

export function nonsenseFor(input: z.ZodType, names: readonly string[]): Nonsense {
  const shape = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape;
  return { anything, spoilt: spoilt(shape, names), fitting: fitting(shape, names) };
}
