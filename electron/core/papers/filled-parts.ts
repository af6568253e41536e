import type { PaperLife } from '../../../db/repositories/paper-life.ts';
import { formatMoney } from '../../../db/rules/money.ts';
import { formatDate, type YearStyle } from '../../../db/rules/dates.ts';
import { formatPercent } from '../../../db/rules/finding.ts';
import type { LocaleCode, Policy, PolicyChoice } from '../../../db/rules/policy.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { Translate } from '../../../renderer/locales/translate.ts';
import type { FilledPart } from '../../contract/paper.ts';
import { localDate } from '../context.ts';

interface FilledPartsInput {
  readonly life: PaperLife;
  /** The version of the policy under which the case was accepted. */
  readonly policy: Policy;
  readonly dateStyle: YearStyle;
  readonly locale: LocaleCode;
  readonly t: Translate;
}

type Part = Omit<FilledPart, 'part'>;

/**
 * What stands in the parts of the form that come after the complaint: opinion,
 * ticks, production data and names of whoever filled them in (002§3 Art.9(3)–(6)).
 * A part that nobody has filled in is not among them.
 */
export function filledParts(input: FilledPartsInput): FilledPart[] {
  const { policy, life } = input;
  const parts = policy.formParts.flatMap(({ code }): FilledPart[] => {
    if (code === 'complaint' || code === 'decision') return [];
    const part = join(opinionOf(code, input), writtenInto(code, input));
    return isEmpty(part) ? [] : [{ part: code, ...part }];
  });
  const { decision } = life;
  if (decision && policy.formParts.some(({ code }) => code === 'decision')) {
    const place = policy.approval.findIndex(({ code }) => code === decision.level);
    parts.push({ part: `decision.${Math.max(0, place)}`, ...decided(decision, input) });
  }
  return parts;
}

const nothing: Part = { ticks: [], lines: [], text: '', signatures: [] };

function isEmpty({ ticks, lines, text, signatures }: Part): boolean {
  return ticks.length + lines.length + signatures.length === 0 && text === '';
}

/** Two halves of the same part; of two names in one place the first stays. */
function join(one: Part, other: Part): Part {
  return {
    ticks: [...one.ticks, ...other.ticks],
    lines: [...one.lines, ...other.lines],
    text: paragraphs([one.text, other.text === one.text ? '' : other.text]),
    signatures: [
      ...one.signatures,
      ...other.signatures.filter(({ place }) => !one.signatures.some((signed) => signed.place === place)),
    ],
  };
}

/** The opinions with which the form came back from the stations that fill this part. */
function opinionOf(part: string, { life, policy, dateStyle, t }: FilledPartsInput): Part {
  const stations = policy.route.filter((station) => station.part === part);
  const last = stations.flatMap(({ code }) => life.visits.findLast(({ station }) => station === code) ?? []);
  const [by] = last.toReversed();
  if (!by) return nothing;
  const place = part === 'manager-opinion' || part === 'rd-opinion' ? 'plain' : 'handler';
  return {
    ticks: [],
    lines: [],
    text: paragraphs(
      last.map(({ state, opinion, reason }) => (state === 'skipped' ? t('paper.filled.skipped', { reason }) : opinion)),
    ),
    signatures: by.state === 'skipped' ? [] : signature(place, by.returned_by, by.returned_at, dateStyle),
  };
}

/** What other records put into a part, beside the opinion. */
function writtenInto(part: string, input: FilledPartsInput): Part {
  switch (part) {
    case 'cause':
      return cause(input);
    case 'countermeasure':
      return countermeasure(input);
    case 'negotiation':
      return negotiation(input);
    case 'composite':
      return composite(input);
    default:
      return nothing;
  }
}

function cause({ life: { finding, shares }, policy, dateStyle, locale, t }: FilledPartsInput): Part {
  if (!finding) return nothing;
  const units = shares.map(({ unit, person, share }) =>
    t('paper.filled.share', {
      unit: [labelOf(policy.units, unit, locale), person].filter(Boolean).join(' '),
      percent: formatPercent(share),
    }),
  );
  const whose =
    finding.party === 'own' ? [] : [t(`paper.filled.party.${finding.party}`, { name: finding.party_name }).trim()];
  const responsible = [...whose, ...units];
  const found = [labelOf(policy.causes, finding.cause, locale), finding.cause_note].filter(Boolean).join('　');
  return {
    ticks:
      finding.abnormality === null ? [] : [finding.abnormality === 'quality' ? ('quality' as const) : 'nonQuality'],
    lines: [],
    text: paragraphs([
      finding.established === 'no' ? t('paper.filled.notEstablished', { reason: finding.judged_reason }) : '',
      found === '' ? '' : t('paper.filled.cause', { cause: found }),
      responsible.length === 0
        ? ''
        : t('paper.filled.responsible', { units: responsible.join(t('paper.filled.comma')) }),
    ]),
    signatures:
      finding.investigated_on === null
        ? []
        : [{ place: 'investigated', text: monthDay(finding.investigated_on, dateStyle) }],
  };
}

function countermeasure({ life: { finding, improvements }, dateStyle, t }: FilledPartsInput): Part {
  const lines = finding
    ? ([
        { line: 'productionUnit', text: finding.production_unit },
        { line: 'machineShift', text: finding.machine_shift },
        { line: 'operators', text: finding.operators },
        {
          line: 'productionDate',
          text: finding.produced_on === null ? '' : formatDate(finding.produced_on, dateStyle),
        },
      ] as const)
    : [];
  return {
    ticks: [],
    lines: lines.filter(({ text }) => text !== ''),
    text: paragraphs(
      improvements.map(({ measure, owner, due_on }) =>
        measure === ''
          ? ''
          : t('paper.filled.measure', {
              measure,
              who: [owner, due_on === null ? '' : formatDate(due_on, dateStyle)].filter(Boolean).join(' '),
            }),
      ),
    ),
    signatures: [],
  };
}

function negotiation({ life, dateStyle }: FilledPartsInput): Part {
  if (!life.negotiation) return nothing;
  const { result, told, by, at } = life.negotiation;
  return {
    ticks: result === 'open' ? [] : [result === 'accepted' ? 'accepted' : 'notAccepted'],
    lines: [],
    text: told.trim(),
    signatures: signature('handler', by, at, dateStyle),
  };
}

function composite({ life: { finding, improvements }, t }: FilledPartsInput): Part {
  const tracked = improvements.some(({ tracked }) => tracked === 1);
  const lines = [
    { line: 'lossAmount' as const, text: moneyText(finding?.loss_amount ?? null) },
    { line: 'discipline' as const, text: finding?.discipline ?? '' },
  ];
  return {
    ticks: improvements.length === 0 ? [] : [tracked ? 'tracked' : 'exempt'],
    lines: lines.filter(({ text }) => text !== ''),
    text: paragraphs(
      improvements.map(({ exempt_reason }) =>
        exempt_reason === '' ? '' : t('paper.filled.exempt', { reason: exempt_reason }),
      ),
    ),
    signatures: [],
  };
}

function decided(
  decision: NonNullable<PaperLife['decision']>,
  { life: { outcomes }, policy, dateStyle, locale, t }: FilledPartsInput,
): Part {
  const orderOf = (code: string): number => policy.outcomes.findIndex((choice) => choice.code === code);
  const inOrder = outcomes.toSorted((one, other) => orderOf(one.outcome) - orderOf(other.outcome));
  const what = inOrder.map(({ outcome, quantity, unit, amount, note }) => {
    const main = [
      labelOf(policy.outcomes, outcome, locale),
      quantity === null ? '' : [formatQuantity(quantity), unit].filter(Boolean).join(' '),
      moneyText(amount),
    ];
    return main.filter(Boolean).join(' ') + (note === '' ? '' : t('paper.filled.note', { note }));
  });
  return {
    ticks: [],
    lines: [],
    text: paragraphs([...what, decision.note]),
    signatures: [
      ...(decision.by === '' ? [] : [{ place: 'plain' as const, text: decision.by }]),
      { place: 'date', text: monthDay(localDate(new Date(decision.at)), dateStyle) },
    ],
  };
}

function moneyText(minor: number | null): string {
  return minor === null ? '' : formatMoney(minor);
}

/** 王小明 11/25; a record without a name leaves the line to be signed by hand. */
function signature(
  place: FilledPart['signatures'][number]['place'],
  by: string,
  at: string | null,
  style: YearStyle,
): Part['signatures'] {
  if (by === '') return [];
  return [{ place, text: at === null ? by : `${by} ${monthDay(localDate(new Date(at)), style)}` }];
}

function monthDay(date: string, style: YearStyle): string {
  return formatDate(date, style).split('/').slice(-2).join('/');
}

function paragraphs(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/\r\n?/g, '\n').trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** A code that the list does not know is the clerk's own word. */
function labelOf(choices: readonly PolicyChoice[], code: string, locale: LocaleCode): string {
  return choices.find((choice) => choice.code === code)?.label[locale] ?? code;
}
