import { describe, expect, test } from 'vitest';

import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import { paperSizes, type ComplaintSize } from '../../../electron/contract/print-options.ts';
import { complaintLayout } from '../../../renderer/paper/layout/complaint.ts';
import { MM_PER_PT, type Box } from '../../../renderer/paper/layout/geometry.ts';
import { sampleComplaint } from '../../paper/support/complaint.ts';

const sizes: readonly ComplaintSize[] = ['a4', 'a5', 'half', 'full'];

function withGoods(document: ComplaintDocument, lines: number): ComplaintDocument {
  const [line] = document.fields.goods;
  if (!line) throw new Error('the sample has goods');
  return { ...document, fields: { ...document.fields, goods: Array.from({ length: lines }, () => line) } };
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.001;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

function inside(a: Box, b: Box): boolean {
  const slack = 0.001;
  return (
    a.x >= b.x - slack &&
    a.y >= b.y - slack &&
    a.x + a.width <= b.x + b.width + slack &&
    a.y + a.height <= b.y + b.height + slack
  );
}

describe.each(sizes)('the form on %s', (size) => {
  test.each([0, 1, 2, 3, 5, 6, 7, 60])(
    'with %i goods lines keeps every box inside the frame and apart from the others',
    (lines) => {
      const layout = complaintLayout(withGoods(sampleComplaint(size), lines));
      const boxes = [
        ...layout.fields.map(({ name, box }) => ({ name, box })),
        ...layout.labels.map(({ box }, index) => ({ name: `label ${index}`, box })),
        ...layout.bands.flatMap(({ cells }) =>
          cells.map(({ code, label, box }) => ({ name: `${code} ${label}`, box })),
        ),
        { name: 'signature', box: layout.intakeSignature },
      ];
      for (const { name, box } of boxes) {
        expect(inside(box, layout.measures.table), `${name} leaves the frame: ${JSON.stringify(box)}`).toBe(true);
        expect(box.height, `${name} has no height`).toBeGreaterThan(3);
      }
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          expect(overlap(one.box, other.box), `${one.name} lies over ${other.name}`).toBe(false);
        }
      }
    },
  );

  test('has the size of the paper to the micrometre', () => {
    const { page } = complaintLayout(sampleComplaint(size));
    expect({ width: page.width * 1000, height: page.height * 1000 }).toEqual(paperSizes[size]);
  });

  test('gives every line of text the height that its type needs', () => {
    const { fields, measures } = complaintLayout(sampleComplaint(size));
    for (const { name, box } of fields) expect(box.height, name).toBeGreaterThan(measures.type.text * 1.2 * MM_PER_PT);
  });

  test('grows on the screen until every goods line is there', () => {
    const layout = complaintLayout(withGoods(sampleComplaint(size), 12), { growing: true });
    expect(layout.fields.filter(({ name }) => /^goods\.\d+\.product$/.test(name))).toHaveLength(12);
    expect(layout.page.height).toBeGreaterThan(layout.measures.page.height);
  });
});

test('the half sheet leaves the tractor strips free, is never lighter than an impact printer can print and never smaller than 10.5 pt', () => {
  const { measures, fields, bands } = complaintLayout(sampleComplaint('half'));
  const right = measures.page.width - 12.7;
  const boxes = [
    measures.table,
    ...Object.values(measures.footer),
    ...Object.values(measures.header),
    ...fields.map(({ box }) => box),
  ];
  for (const box of boxes.filter((one) => one !== null)) {
    expect(box.x).toBeGreaterThanOrEqual(12.7);
    expect(box.x + box.width).toBeLessThanOrEqual(right);
  }
  expect(Math.min(measures.stroke.line, measures.stroke.frame)).toBeGreaterThanOrEqual(0.3);
  const { leading: _, ...points } = measures.type;
  expect(Math.min(...Object.values(points))).toBeGreaterThanOrEqual(10.5);
  expect(measures.strip).toBeNull();
  expect(bands.flatMap(({ cells }) => cells.map(({ code }) => code))).toEqual([
    'cause',
    'countermeasure',
    'manager-opinion',
    'rd-opinion',
    'proposal',
    'negotiation',
    'composite',
    'decision',
    'decision',
    'decision',
  ]);
});

test('parts and their order come from the policy: another policy is another form', () => {
  const parts = [
    { code: 'complaint', unit: '前廳', label: '經過' },
    { code: 'finding', unit: '客房部', label: '查明' },
    { code: 'decision', unit: '核決', label: '核決' },
  ];
  const { bands } = complaintLayout({ ...sampleComplaint('a4'), parts, approvers: ['店長'] });
  expect(bands.map(({ ordinal, unit }) => [ordinal, unit])).toEqual([
    [2, '客房部'],
    [3, '核決'],
  ]);
  expect(bands.flatMap(({ cells }) => cells.map(({ label }) => label))).toEqual(['查明', '店長']);
  const bottom = bands.at(-1)?.cells[0]?.box;
  expect(bottom && bottom.y + bottom.height).toBeCloseTo(275, 3);
});
