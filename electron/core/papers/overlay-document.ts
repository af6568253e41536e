import { cellNamed, valuesOf, type ValueTable } from '../../../db/rules/overlay-values.ts';
import { overlaysFor, type Overlay } from '../../../db/rules/overlay.ts';
import { policyInForce } from '../../../db/repositories/policies.ts';
import type { Policy } from '../../../db/rules/policy.ts';
import { sizeOfStock } from '../../contract/print-options.ts';
import type { OverlayDocument, OverlayValue } from '../../contract/paper.ts';
import type { OfficeContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { overlayValues } from './overlay-values.ts';
import type { CasePaper } from './subject.ts';

/** An overlay with the policy that describes it. */
export interface PlacedOverlay {
  readonly overlay: Overlay;
  readonly policy: Policy;
}

/**
 * The overlay of a paper, from the policy in force: the stock is what lies in the cupboard now, whatever was in force
 * when the case was accepted. Refuses with `overlay-gone`.
 */
export async function overlayOf({ db }: OfficeContext, paper: string, code: string): Promise<PlacedOverlay> {
  const stored = await policyInForce(db.kysely);
  const overlay = stored && overlaysFor(stored.policy, paper).find((one) => one.code === code);
  if (!stored || !overlay) throw new Refusal('overlay-gone', { field: 'overlay' });
  return { overlay, policy: stored.policy };
}

/** The paper on the stock: of its values only those that the overlay has a place for, and the rest of its lines of goods. */
export function overlayDocument(paper: CasePaper, { overlay, policy }: PlacedOverlay): OverlayDocument {
  const { stock, fields } = overlay;
  const { table } = valuesOf(overlay.paper, policy);
  const wanted = placedBy(fields, table);
  return {
    kind: 'overlay',
    ...stockOf(stock),
    locale: paper.locale,
    officeName: paper.officeName,
    title: paper.title,
    printedAt: paper.printedAt,
    paper: overlay.paper,
    number: paper.kind === 'complaint' ? paper.fields.number : paper.number,
    printing: paper.printing,
    reprintReason: paper.reprintReason,
    overlay: overlay.name[paper.locale],
    fields: fields.map((field) => ({ ...field })),
    table: table?.name ?? '',
    sheets: overlayValues(paper).map(({ copy, values }) => ({ copy, values: values.filter(wanted) })),
  };
}

function stockOf(stock: Overlay['stock']): Pick<OverlayDocument, 'size' | 'landscape' | 'stock'> {
  const named = sizeOfStock(stock);
  return { size: named?.size ?? 'own', landscape: named?.landscape ?? false, stock: { ...stock } };
}

/** A line of goods is looked for in every column that has a place somewhere: what has none is listed on the page that is attached. */
function placedBy(fields: Overlay['fields'], table: ValueTable | null): (value: OverlayValue) => boolean {
  const names = new Set(fields.map(({ value }) => value));
  const columns = new Set(fields.flatMap(({ value }) => cellNamed(table, value)?.column ?? []));
  return ({ name }) => {
    if (names.has(name)) return true;
    const cell = cellNamed(table, name);
    return cell !== undefined && columns.has(cell.column);
  };
}
