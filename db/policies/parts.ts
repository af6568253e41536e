/** Pieces of which the shipped policies are made. What a source leaves open stays null or empty here, and the program asks. */
import type {
  ApprovalLevel,
  CaseCondition,
  CopyColour,
  FollowUpRule,
  Localized,
  PenaltyItem,
  Policy,
  PolicyChoice,
  PolicyCopy,
  PolicyFormPart,
  PolicyLimit,
  PolicyOutcome,
  PolicyReport,
  PolicyStation,
  PolicyType,
  Span,
} from '../rules/policy.ts';

export function text(zhTW: string, zhCN: string, en: string): Localized {
  return { 'zh-TW': zhTW, 'zh-CN': zhCN, en };
}

export function choice(code: string, zhTW: string, zhCN: string, en: string): PolicyChoice {
  return { code, label: text(zhTW, zhCN, en) };
}

/** A type with those below it, at any depth. */
export interface TypeBranch extends PolicyChoice {
  readonly below?: readonly TypeBranch[];
}

/** The branches one under another, as the list of a policy holds them: a parent before its own. */
export function typeTree(branches: readonly TypeBranch[], parent: string | null = null): readonly PolicyType[] {
  return branches.flatMap(({ code, label, below = [] }) => [{ code, parent, label }, ...typeTree(below, code)]);
}

/**
 * What money goes out for by its nature [inferred]: goods taken back, a price that is lowered, damages. A repair or an
 * exchange costs work, which no source puts before a level of decision.
 */
const costly: ReadonlySet<string> = new Set(['return', 'allowance', 'price-cut', 'compensation']);

/** How cases end under a policy, out of choices that may be demands as well. */
export function outcomesOf(choices: readonly PolicyChoice[]): readonly PolicyOutcome[] {
  return choices.map(({ code, label }) => ({ code, label, costs: costly.has(code) }));
}

export const minutes = (amount: number): Span => ({ unit: 'minutes', amount, clock: 'round' });
/** Hours of the clock on the wall: no source says that they stand still at night. */
export const hours = (amount: number): Span => ({ unit: 'hours', amount, clock: 'round' });
/** 天, 日: never qualified as working days, so calendar days (P1, P2, V07, V12, V18). */
export const days = (amount: number): Span => ({ unit: 'calendar-days', amount });
export const workingDays = (amount: number): Span => ({ unit: 'working-days', amount });
export const weeks = (amount: number): Span => ({ unit: 'weeks', amount });
export const months = (amount: number): Span => ({ unit: 'months', amount });
export const sameDay: Span = { unit: 'same-day' };
export const atOnce: Span = { unit: 'at-once' };
/** The source sets it for each case: the time the customer asks for, or that the office promised. */
export const setPerCase: Span = { unit: 'set-per-case' };

/** The source's 元 in minor units. */
export const yuan = (amount: number): number => amount * 100;

/** Holds for every case. */
export const always: CaseCondition = {
  kinds: [],
  regions: [],
  types: [],
  severities: [],
  major: null,
  urgent: null,
};

export function when(condition: Partial<CaseCondition>): CaseCondition {
  return { ...always, ...condition };
}

type GivenLimit = Pick<PolicyLimit, 'code' | 'label' | 'from' | 'until' | 'who' | 'source'> & Partial<PolicyLimit>;

/** A limit for every case, of which a reminder is made when it passes, unless it says otherwise. */
export function limit(given: GivenLimit): PolicyLimit {
  return { when: always, target: null, hard: null, passed: 'reminder', tell: null, ...given };
}

export const closing = text('結案', '结案', 'Closing');
export const allUnits = text('各部門', '各部门', 'All units');

/** Closing from acceptance, by all units, unless it says otherwise. */
export function closingLimit(given: Pick<PolicyLimit, 'source'> & Partial<PolicyLimit>): PolicyLimit {
  return limit({ code: 'closing', label: closing, from: 'accepted', until: 'closed', who: allUnits, ...given });
}

type GivenStation = Pick<PolicyStation, 'code' | 'unit' | 'task' | 'source'> & Partial<PolicyStation>;

/** A station that always has its turn, alone, fills its own part of the form, and has no limit unless one is named. */
export function station(given: GivenStation): PolicyStation {
  return { part: given.code, condition: 'always', parallel: null, target: null, hard: null, ...given };
}

type GivenFollowUp = Pick<FollowUpRule, 'code' | 'within' | 'who' | 'source'> & Partial<FollowUpRule>;

/** Every closed case is called back, once, unless it says otherwise. */
export function followUp(given: GivenFollowUp): FollowUpRule {
  return {
    label: text('處理後回訪', '处理后回访', 'Call-back after handling'),
    after: 'closed',
    when: always,
    percent: 100,
    signatureOrTelephone: false,
    untilSatisfied: false,
    every: null,
    exemptAnonymous: false,
    ...given,
  };
}

type GivenPenalty = Pick<PenaltyItem, 'code' | 'label' | 'source'> & Partial<PenaltyItem>;

export function penalty(given: GivenPenalty): PenaltyItem {
  return { least: null, most: null, points: null, ...given };
}

export function report(
  code: string,
  label: Localized,
  period: PolicyReport['period'],
  dueDay: number,
  source: string,
): PolicyReport {
  return { code, label, period, dueDay, source };
}

/** A level of decision whose amount the source does not give. */
export function level(code: string, zhTW: string, zhCN: string, en: string): ApprovalLevel {
  return { ...choice(code, zhTW, zhCN, en), upTo: null };
}

const colours: readonly CopyColour[] = ['white', 'pink', 'blue', 'green', 'yellow'];

/** The copies of a form, kept by these in turn, each in the colour of its place. */
export function copiesKeptBy(...keepers: readonly Localized[]): readonly PolicyCopy[] {
  return keepers.map((keeper, index) => ({ copy: index + 1, keeper, colour: colours[index] ?? 'white' }));
}

/**
 * The parts of the form where the source describes the way and not the form:
 * what was complained of, one part for each station that fills one, what was decided [inferred].
 */
export function partsOfRoute(
  units: readonly PolicyChoice[],
  acceptingUnit: string,
  route: readonly PolicyStation[],
): readonly PolicyFormPart[] {
  const unit = (code: string): Localized => units.find((one) => one.code === code)?.label ?? text(code, code, code);
  const stations = route.flatMap(({ part, unit: at, task }) =>
    part === null ? [] : [{ code: part, unit: unit(at), label: task }],
  );
  return [
    { code: 'complaint', unit: unit(acceptingUnit), label: text('投訴內容', '投诉内容', 'Complaint') },
    ...stations,
    {
      code: 'decision',
      unit: text('處理結果', '处理结果', 'Result'),
      label: text('處理結果', '处理结果', 'Result'),
    },
  ];
}

/** Ways in which a complaint comes where the source names none [inferred]. */
export const usualChannels: readonly PolicyChoice[] = [
  choice('phone', '電話', '电话', 'Telephone'),
  choice('visit', '來訪', '来访', 'Visit'),
  choice('letter', '書信', '书信', 'Letter'),
  choice('email', '電子郵件', '电子邮件', 'E-mail'),
];

/** What the customer asks for where the source names nothing [inferred]. */
export const usualDemands: readonly PolicyChoice[] = [
  choice('remedy', '改善', '改善', 'Remedy'),
  choice('compensation', '賠款', '赔款', 'Compensation'),
  choice('apology', '道歉', '道歉', 'Apology'),
  choice('other', '其他', '其他', 'Other'),
];

export const compensation = choice('compensation', '賠款', '赔款', 'Compensation');
export const allowance = choice('allowance', '折讓', '折让', 'Allowance');
export const returned = choice('return', '退貨', '退货', 'Return');
export const exchanged = choice('exchange', '換貨', '换货', 'Exchange');
export const repaired = choice('repair', '維修', '维修', 'Repair');
export const remedied = choice('remedy', '改善', '改善', 'Remedy');
export const apology = choice('apology', '道歉', '道歉', 'Apology');
export const explanation = choice('explanation', '說明', '说明', 'Explanation');
export const nothingDone = choice('none', '不予處理', '不予处理', 'None');

/** How a complaint about a service can end where the source names nothing [inferred]. */
export const serviceOutcomes = outcomesOf([remedied, compensation, apology, explanation, nothingDone]);

/** Names of papers that the source does not give. */
export const usualSlips: Policy['labels']['slips'] = {
  reminder: text('催辦單', '催办单', 'Reminder'),
  inquiry: text('查辦單', '查办单', 'Inquiry slip'),
  abnormality: text('異常處理單', '异常处理单', 'Abnormality slip'),
  objection: text('簽呈', '签呈', 'Submission'),
  penalty: text('處罰通知單', '处罚通知单', 'Penalty notice'),
  reply: text('投訴處理結果函復', '投诉处理结果函复', 'Letter of reply'),
  'follow-up': text('回訪記錄表', '回访记录表', 'Follow-up record'),
};

/** Heads of the lines where what is complained of is no piece of goods. */
export const serviceGoods: Policy['labels']['goods'] = {
  orderNo: text('相關單號', '相关单号', 'Reference no.'),
  materialNo: text('項目代號', '项目代号', 'Item code'),
  product: text('項目', '项目', 'Item'),
  lotNo: text('其他編號', '其他编号', 'Other no.'),
};

type Stated =
  | 'code'
  | 'name'
  | 'source'
  | 'summary'
  | 'units'
  | 'acceptingUnit'
  | 'limits'
  | 'outcomes'
  | 'notAccepted'
  | 'replyBy';

export type Given = Pick<Policy, Stated> &
  Partial<Omit<Policy, Stated | 'labels'>> & {
    readonly labels: Pick<Policy['labels'], 'complaint' | 'complaintForm' | 'ledger' | 'statistics'> & {
      readonly slips?: Partial<Policy['labels']['slips']>;
      readonly goods?: Partial<Policy['labels']['goods']>;
    };
  };

/**
 * A policy of which the source says so much and no more. The rest is as a silent
 * source leaves it: empty, null, and one copy of the form, kept by the unit that
 * accepts [inferred].
 */
export function policyOf(given: Given): Policy {
  const { units, acceptingUnit, route = [] } = given;
  const keeper = units.find(({ code }) => code === acceptingUnit)?.label ?? allUnits;
  return {
    kinds: ['customer-complaint', 'suggestion'],
    types: [],
    severities: [],
    channels: usualChannels,
    demands: usualDemands,
    causes: [],
    majorReasons: [],
    demandMayBeUndetermined: false,
    complaintCopies: copiesKeptBy(keeper),
    formParts: partsOfRoute(units, acceptingUnit, route),
    formWarning: null,
    route: [],
    milestones: [],
    approval: [],
    lossStandard: [],
    penalties: [],
    overQuantity: null,
    followUps: [],
    reports: [],
    objection: 'competent-unit',
    jointInspection: false,
    recusal: false,
    appealWindow: null,
    customerSeesDiscipline: false,
    ...given,
    labels: {
      ...given.labels,
      slips: { ...usualSlips, ...given.labels.slips },
      goods: { ...serviceGoods, ...given.labels.goods },
    },
  };
}
