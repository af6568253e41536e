import { describe, expect, test } from 'vitest';

import { p2ManufacturingComplaint } from '../../../db/policies/p2-manufacturing-complaint.ts';
import { checkPolicy } from '../../../db/rules/policy-check.ts';
import { comparePolicies } from '../../../db/rules/policy-diff.ts';
import { cellNamed, isKnownValue, valuesOf } from '../../../db/rules/overlay-values.ts';
import type { Overlay, OverlayField } from '../../../db/rules/overlay.ts';
import { overlayPaper, overlayShape } from '../../../electron/contract/overlay-shape.ts';
import { policyShape } from '../../../electron/contract/policies.ts';
import { overlayField, sampleOverlay } from '../../support/overlays.ts';

const policy = p2ManufacturingComplaint;

function issuesOf(...overlays: Overlay[]): string[] {
  return checkPolicy({ ...policy, overlays }).map(({ path, code }) => `${path} ${code}`);
}

describe('an overlay', () => {
  test('that fits together has nothing wrong in it', () => {
    expect(issuesOf(sampleOverlay())).toEqual([]);
  });

  // The stock is 200 × 150 mm; a field is 60 × 8 mm at 20, 20 unless said otherwise. Tenths of a millimetre.
  test.each<[why: string, field: Partial<OverlayField>, issues: string[]]>([
    ['touches the right edge', { x: 1400 }, []],
    ['is a tenth beyond the right edge', { x: 1401 }, ['width field-outside']],
    ['lies wholly beyond it', { x: 2000 }, ['x field-outside']],
    ['touches the foot', { y: 1420 }, []],
    ['is a tenth below the foot', { y: 1421 }, ['height field-outside']],
    ['lies wholly below it', { y: 9000 }, ['y field-outside']],
    ['begins left of the stock', { x: -1 }, ['x field-outside']],
    ['begins above it', { y: -1 }, ['y field-outside']],
    ['has no width', { width: 0 }, ['width field-without-size']],
    ['has no height', { height: 0 }, ['height field-without-size']],
    ['is turned around', { width: -100 }, ['width field-without-size']],
    ['is set in no type', { size: 0, floor: 0 }, ['size type-out-of-range', 'floor type-out-of-range']],
    ['shrinks to more than it is', { size: 90, floor: 100, shrink: true }, ['floor floor-above-size']],
    ['has such a floor and does not shrink', { size: 90, floor: 100 }, []],
    ['has no line', { lines: 0 }, ['lines lines-out-of-range']],
    ['has more lines than its height holds', { lines: 4 }, ['height lines-too-low']],
    ['has as many as it holds', { lines: 2 }, []],
    ['names nothing', { value: 'nothing' }, ['value value-unknown']],
    ['names a line of goods beyond the last', { value: 'goods.60.product' }, ['value value-unknown']],
    ['names a line of goods', { value: 'goods.59.product' }, []],
    ['names a demand of the policy', { value: `demands.${policy.demands[0]?.code}` }, []],
    ['names a demand of another policy', { value: 'demands.moon' }, ['value value-unknown']],
  ])('whose field %s', (_why, field, issues) => {
    const fields = [overlayField('number'), overlayField('customerName', field)];
    expect(issuesOf(sampleOverlay({ fields }))).toEqual(issues.map((issue) => `overlays.0.fields.1.${issue}`));
  });

  test.each<[why: string, overlays: Overlay[], issues: string[]]>([
    ['two of one code', [sampleOverlay(), sampleOverlay()], ['overlays.1.code code-twice']],
    ['no name in one language', [sampleOverlay({ name: { 'zh-TW': '舊表', 'zh-CN': '旧表', en: ' ' } })], ['overlays.0.name.en empty-name']],
    ['stock of 2 mm', [sampleOverlay({ stock: { width: 2000, height: 150_000 }, fields: [] })], ['overlays.0.stock.width stock-out-of-range']],
    ['stock of ten metres', [sampleOverlay({ stock: { width: 200_000, height: 10_000_000 } })], ['overlays.0.stock.height stock-out-of-range']],
    ['a value of another paper', [sampleOverlay({ paper: 'repair', fields: [overlayField('salesOpinion')] })], ['overlays.0.fields.0.value value-unknown']],
  ])('with %s', (_why, overlays, issues) => {
    expect(issuesOf(...overlays)).toEqual(issues);
  }); // prettier-ignore
});

test('a policy from before there were overlays reads as it is, and says the same as one with none', () => {
  expect(policyShape.safeParse(policy).success).toBe(true);
  expect(comparePolicies(policy, { ...policy, overlays: [] })).toEqual([]);
  const changes = comparePolicies(policy, { ...policy, overlays: [sampleOverlay()] });
  expect(changes).toMatchObject([{ kind: 'added', part: 'overlays', item: { code: 'stock' } }]);
});

test('a key that no overlay has is refused in a file', () => {
  expect(overlayShape.safeParse({ ...sampleOverlay(), colour: 'red' }).success).toBe(false);
  expect(overlayShape.safeParse(sampleOverlay()).success).toBe(true);
});

test('every value of every paper is known by its name, and only once', () => {
  for (const paper of overlayPaper.options) {
    const { plain, table } = valuesOf(paper, policy);
    expect(new Set(plain).size, paper).toBe(plain.length);
    for (const name of plain) expect(isKnownValue(paper, policy, name), `${paper} ${name}`).toBe(true);
    for (const column of table?.columns ?? []) {
      expect(cellNamed(table, `${table?.name}.3.${column}`)).toEqual({ row: 3, column });
    }
  }
});
