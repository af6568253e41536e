import type { ComplaintDocument } from '../../../electron/contract/paper.ts';
import { box, horizontal, round, share, vertical, type Box, type Rule } from './geometry.ts';
import type { ComplaintMeasures } from './sizes.ts';

export type FormPart = ComplaintDocument['parts'][number];

/** The first part is filled at intake and the last is signed by the approvers; all others are opinions. */
export const INTAKE_PART = 'complaint';
export const DECISION_PART = 'decision';

export interface PartCell {
  readonly code: string;
  /** The code; of the decision with the place of the approver: `decision.1`. */
  readonly name: string;
  readonly box: Box;
  /** Shown before the label where the part has no strip of its own. */
  readonly unit: string;
  readonly label: string;
}

/** Parts of the same unit that follow each other share one band: 五 業務部, proposal and negotiation. */
export interface PartBand {
  /** Counted from 1, the intake included. */
  readonly ordinal: number;
  readonly unit: string;
  readonly side: Box | null;
  readonly cells: readonly PartCell[];
}

export interface PartsLayout {
  readonly intakeUnit: string;
  readonly intakeOpinion: string;
  readonly bands: readonly PartBand[];
  readonly rules: readonly Rule[];
}

/** How much room a part wants, on sheets (height of its band) and on the half sheet (width of its cell). */
const wants: Readonly<Record<string, { readonly height: number; readonly width: number }>> = {
  cause: { height: 28, width: 1.3 },
  countermeasure: { height: 29, width: 1.1 },
  'manager-opinion': { height: 19, width: 0.85 },
  'rd-opinion': { height: 19, width: 1.05 },
  proposal: { height: 24, width: 1 },
  negotiation: { height: 24, width: 1.1 },
  composite: { height: 23, width: 1.2 },
  [DECISION_PART]: { height: 28, width: 1 },
};
const usual = { height: 22, width: 1 };

interface Group {
  readonly unit: string;
  readonly parts: readonly FormPart[];
}

function groups(parts: readonly FormPart[]): Group[] {
  const found: { unit: string; parts: FormPart[] }[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const alone =
      part.code === INTAKE_PART || part.code === DECISION_PART || last?.parts.some(({ code }) => code === INTAKE_PART);
    if (last && last.unit === part.unit && !alone) last.parts.push(part);
    else found.push({ unit: part.unit, parts: [part] });
  }
  return found;
}

/** Places the parts of the form in `area`; only what the policy names is there. */
export function layoutParts(
  parts: readonly FormPart[],
  approvers: readonly string[],
  area: Box,
  measures: ComplaintMeasures,
): PartsLayout {
  const all = groups(parts);
  const intake = all.find((group) => group.parts.some(({ code }) => code === INTAKE_PART));
  const numbered = all.map((group, index) => ({ group, ordinal: index + 1 })).filter(({ group }) => group !== intake);
  const placed =
    measures.side > 0 ? placeBands(numbered, approvers, area, measures) : placeGrid(numbered, approvers, area);
  return {
    intakeUnit: intake?.unit ?? '',
    intakeOpinion: intake?.parts[0]?.label ?? '',
    ...placed,
  };
}

interface NumberedGroup {
  readonly group: Group;
  readonly ordinal: number;
}

/** Sheets: one band below the other, the unit's name in a strip at the left. */
function placeBands(
  groupsToPlace: readonly NumberedGroup[],
  approvers: readonly string[],
  area: Box,
  measures: ComplaintMeasures,
) {
  const rules: Rule[] = [];
  const heights = share(
    area.height,
    groupsToPlace.map(({ group }) => Math.max(...group.parts.map(({ code }) => (wants[code] ?? usual).height))),
  );
  let y = area.y;
  const left = area.x + measures.side;
  const width = area.width - measures.side;
  const bands = groupsToPlace.map(({ group, ordinal }, index): PartBand => {
    const height = heights[index] ?? 0;
    const contents = cellsOf(group, approvers);
    const widths = share(
      width,
      contents.map(() => 1),
    );
    rules.push(horizontal(area.x, area.x + area.width, y));
    let x = left;
    const cells = contents.map((cell, position): PartCell => {
      if (position > 0) rules.push(vertical(x, y, y + height));
      const placed = { ...cell, unit: '', box: box(x, y, widths[position] ?? 0, height) };
      x = round(x + placed.box.width);
      return placed;
    });
    const band = { ordinal, unit: group.unit, side: box(area.x, y, measures.side, height), cells };
    y = round(y + height);
    return band;
  });
  return { bands, rules };
}

/** Half sheet: opinions in one or two rows of cells, the approvers in a row of their own. */
function placeGrid(groupsToPlace: readonly NumberedGroup[], approvers: readonly string[], area: Box) {
  const rules: Rule[] = [];
  const cells = groupsToPlace.flatMap(({ group, ordinal }) =>
    cellsOf(group, approvers).map((cell, index) => ({
      ...cell,
      ordinal,
      unit: index === 0 && cell.code !== DECISION_PART ? group.unit : '',
    })),
  );
  const opinions = cells.filter(({ code }) => code !== DECISION_PART);
  const decisions = cells.filter(({ code }) => code === DECISION_PART);
  const firstRow = opinions.length <= 3 ? opinions.length : Math.ceil(opinions.length / 2);
  const rows = [opinions.slice(0, firstRow), opinions.slice(firstRow), decisions].filter((row) => row.length > 0);
  const heights = share(
    area.height,
    rows.map((row) => (row === decisions || row[0]?.code === DECISION_PART ? 0.76 : 1)),
  );
  let y = area.y;
  const bands: PartBand[] = [];
  for (const [index, row] of rows.entries()) {
    const height = heights[index] ?? 0;
    const widths = share(
      area.width,
      row.map(({ code }) => (wants[code] ?? usual).width),
    );
    rules.push(horizontal(area.x, area.x + area.width, y));
    let x = area.x;
    for (const [position, { ordinal, ...cell }] of row.entries()) {
      const width = widths[position] ?? 0;
      if (position > 0) rules.push(vertical(x, y, y + height));
      bands.push({ ordinal, unit: cell.unit, side: null, cells: [{ ...cell, box: box(x, y, width, height) }] });
      x = round(x + width);
    }
    y = round(y + height);
  }
  return { bands, rules };
}

function cellsOf(group: Group, approvers: readonly string[]): Omit<PartCell, 'box' | 'unit'>[] {
  return group.parts.flatMap(({ code, label }) => {
    if (code !== DECISION_PART) return [{ code, name: code, label }];
    const labels = approvers.length > 0 ? approvers : [label];
    return labels.map((approver, index) => ({ code, name: `${code}.${index}`, label: approver }));
  });
}
