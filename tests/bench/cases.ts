import type { ReadGoods } from '../../db/rules/case-form-text.ts';
import { monthOf, shownNumber } from '../../db/rules/case-number.ts';
import { addDays } from '../../db/rules/dates.ts';
import type { NewCase } from '../../db/schema.ts';
import type { CaseStateColumn } from '../../db/schema/cases.ts';
import { personName } from './companies.ts';
import type { Random } from './random.ts';
import { closings, defects, middles, openings, opinions, products, units } from './words.ts';

export interface MadeCase {
  readonly row: NewCase;
  readonly goods: readonly ReadGoods[];
  readonly demands: readonly string[];
  readonly outcomes: readonly string[];
}

export interface CaseCustomer {
  readonly id: number;
  readonly name: string;
  readonly region: 'domestic' | 'overseas';
}

interface CasePlace {
  readonly acceptedOn: string;
  readonly serial: number;
  readonly customer: CaseCustomer;
  readonly policyId: number;
  readonly today: string;
}

/** A numbered case of that day: closed if it is old, late or under way if it is young, voided now and then. */
export function makeCase(random: Random, { acceptedOn, serial, customer, policyId, today }: CasePlace): MadeCase {
  const { year, month } = monthOf(acceptedOn);
  const goods = makeGoods(random, acceptedOn);
  const dueOn = addDays(acceptedOn, customer.region === 'domestic' ? 15 : 20);
  const closedOn = addDays(acceptedOn, random.whole(2, 24));
  const state = stateOf(random, closedOn, today);
  const closed = state === 'closed' || state === 'not-established';
  const at = `${acceptedOn}T0${random.whole(1, 9)}:${String(random.whole(0, 59)).padStart(2, '0')}:07.000Z`;
  const row: NewCase = {
    version: random.whole(1, 4),
    state,
    state_before_void: state === 'voided' ? 'accepted' : null,
    year,
    month,
    serial,
    number: shownNumber({ year, month, serial }, 'western'),
    policy_id: policyId,
    kind: 'customer-complaint',
    source: 'external',
    received_at: at,
    received_by: personName(random),
    channel: random.pick(['phone', 'phone', 'phone', 'email', 'web', 'fax', 'letter', 'visit', 'referral']),
    customer_id: customer.id,
    customer_name: customer.name,
    contact_name: personName(random),
    contact_telephone: `0${random.whole(2, 8)}-${random.digits(7)}`,
    region: customer.region,
    accused: '',
    type: random.chance(0.7) ? 'quality' : 'non-quality',
    severity: random.pick(['general', 'general', 'general', 'moderate', 'severe']),
    major: random.chance(0.02) ? 1 : 0,
    major_reason: '',
    description: makeDescription(random),
    sample_attached: random.chance(0.3) ? 1 : 0,
    sample_note: '',
    demand_quantity: null,
    demand_unit: '',
    demand_undetermined: 1,
    demand_note: '',
    sales_opinion: random.pick(opinions),
    accepted_on: acceptedOn,
    accepted_at: at,
    backdated_reason: '',
    due_on: dueOn,
    closed_on: closed ? closedOn : null,
    unit: closed ? '' : random.pick(['gm-office', 'quality', 'manufacturing', 'sales', 'rd']),
    responsible_unit: closed ? random.pick(['manufacturing', 'quality', 'warehouse', 'sales', '']) : '',
    closing_note: '',
    void_reason: state === 'voided' ? '重複登記' : '',
    material_no: goods[0]?.materialNo ?? '',
    product: goods[0]?.product ?? '',
    inspection_on: null,
    inspection_by: '',
    inspection_finding: '',
    import_id: null,
    created_at: at,
    updated_at: at,
  };
  return {
    row,
    goods,
    demands: random.chance(0.8)
      ? [random.pick(['return', 'exchange', 'allowance', 'rework'])]
      : ['apology', 'compensation'],
    outcomes: closed ? [random.pick(['return', 'allowance', 'exchange', 'explanation', 'rework', 'none'])] : [],
  };
}

function stateOf(random: Random, closedOn: string, today: string): CaseStateColumn {
  if (random.chance(0.01)) return 'voided';
  if (closedOn <= today && random.chance(0.9935)) return random.chance(0.06) ? 'not-established' : 'closed';
  return random.pick(['accepted', 'at-station', 'at-station', 'waiting', 'decided']);
}

function makeGoods(random: Random, acceptedOn: string): readonly ReadGoods[] {
  return Array.from({ length: random.chance(0.8) ? 1 : random.whole(2, 4) }, () => ({
    orderNo: `SO-${random.digits(6)}-${random.digits(3)}`,
    materialNo: `${random.pick(['EX', 'TB', 'PV', 'AL', 'MT'])}-${random.digits(4)}-${random.pick(['A1', 'B2', 'C3'])}`,
    product: random.pick(products),
    lotNo: `L${random.digits(4)}-${random.digits(2)}`,
    shippedOn: addDays(acceptedOn, -random.whole(3, 90)),
    quantity: random.whole(10, 90_000) * 1000,
    unit: random.pick(units),
    defectiveQuantity: random.whole(1, 400) * 1000,
  }));
}

/** Sixty characters or so, as a clerk writes them at the telephone. */
export function makeDescription(random: Random): string {
  const found = defects.filter(([, share]) => random.chance(share)).map(([defect]) => defect);
  const what = found.length > 0 ? found.join('、') : '不良';
  return `${random.pick(openings)}${random.pick(products)}${what}，${random.pick(middles)}不良率 ${random.whole(1, 30)}%，批號 L${random.digits(4)}。${random.pick(closings)}`;
}
