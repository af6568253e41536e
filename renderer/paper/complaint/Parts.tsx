import { useContext, type ReactNode } from 'react';

import type { FilledPart } from '../../../electron/contract/paper.ts';
import type { ComplaintLayout } from '../layout/complaint.ts';
import { guessWidth, MM_PER_PT, type Box } from '../layout/geometry.ts';
import { DECISION_PART, type PartCell } from '../layout/parts.ts';
import { ApartContext, PaperBox, WriteOn, Written } from '../marks.tsx';
import { usePaperEditor } from '../PaperEditor.ts';
import { FittedText } from '../PaperField.tsx';
import { numeral, type PaperTexts } from '../texts.ts';
import { mm, place, pt } from '../units.ts';
import { Signature } from './Intake.tsx';

/** What is written into a part by hand, besides the opinion itself. Parts that are not here are signed by clerk and head. */
interface Blanks {
  readonly boxes?: readonly BlankKey[];
  readonly lines?: readonly (readonly [BlankKey, ems: number])[];
  readonly signed: readonly ('handler' | 'head' | 'investigated' | 'date' | 'plain')[];
}

type BlankKey =
  | 'quality'
  | 'nonQuality'
  | 'accepted'
  | 'notAccepted'
  | 'tracked'
  | 'exempt'
  | 'exemptShort'
  | 'productionUnit'
  | 'machineShift'
  | 'operators'
  | 'productionDate'
  | 'lossAmount'
  | 'discipline';

// 002§3 Art.9(3)–(6)
const blanks: Readonly<Record<string, Blanks>> = {
  cause: { boxes: ['quality', 'nonQuality'], signed: ['investigated', 'handler', 'head'] },
  countermeasure: {
    lines: [
      ['productionUnit', 5],
      ['machineShift', 5],
      ['operators', 6],
      ['productionDate', 6],
    ],
    signed: ['handler', 'head'],
  },
  'manager-opinion': { signed: ['plain'] },
  'rd-opinion': { signed: ['plain'] },
  proposal: { signed: ['handler'] },
  negotiation: { boxes: ['accepted', 'notAccepted'], signed: ['handler', 'head'] },
  composite: {
    boxes: ['tracked', 'exempt'],
    lines: [
      ['lossAmount', 6],
      ['discipline', 5],
    ],
    signed: ['handler'],
  },
  [DECISION_PART]: { signed: ['plain', 'date'] },
};

/** The half sheet has room for the ticks and one signature. */
const halfBlanks: Readonly<Record<string, Blanks>> = {
  cause: { boxes: ['quality', 'nonQuality'], signed: ['handler', 'head'] },
  countermeasure: { signed: ['handler', 'head'] },
  'manager-opinion': { signed: ['plain'] },
  'rd-opinion': { signed: ['plain'] },
  proposal: { signed: ['handler'] },
  negotiation: { boxes: ['accepted', 'notAccepted'], signed: ['handler'] },
  composite: { boxes: ['tracked', 'exemptShort'], signed: ['handler'] },
  [DECISION_PART]: { signed: ['plain', 'date'] },
};

const usual: Blanks = { signed: ['handler', 'head'] };

/** Begins the name of the field that holds the text of a part. */
export const PART_FIELD = 'part.';

interface PartsProps {
  readonly layout: ComplaintLayout;
  readonly filled: readonly FilledPart[];
  readonly t: PaperTexts;
}

/** Parts two and on, in the order of filling (002§3 Art.9(3)–(6)). */
export function Parts({ layout, filled, t }: PartsProps): ReactNode {
  const sized = layout.measures.side > 0;
  return (
    <>
      {layout.intakeSide ? (
        <SideName ordinal={1} unit={layout.intakeSide.unit} box={layout.intakeSide.box} layout={layout} t={t} />
      ) : null}
      {layout.bands.map((band) => (
        <div key={`${band.ordinal} ${band.cells[0]?.box.x ?? 0}`} className="paper-band">
          {band.side ? (
            <SideName ordinal={band.ordinal} unit={band.unit} box={band.side} layout={layout} t={t} />
          ) : null}
          {band.cells.map((cell) => (
            <Part
              key={cell.name}
              cell={cell}
              content={filled.find(({ part }) => part === cell.name)}
              blanks={(sized ? blanks : halfBlanks)[cell.code] ?? usual}
              signature={sized ? 5 : 3.6}
              layout={layout}
              t={t}
            />
          ))}
        </div>
      ))}
    </>
  );
}

function SideName({
  ordinal,
  unit,
  box,
  layout,
  t,
}: Omit<PartsProps, 'filled'> & { readonly ordinal: number; readonly unit: string; readonly box: Box }): ReactNode {
  const name = `${numeral(t, ordinal)}  ${unit}`;
  const { label: text } = layout.measures.type;
  // Long names in short parts are set smaller rather than cut.
  const size = Math.min(
    text,
    (text * (box.height - 1.5)) / Math.max(guessWidth(name, text) * 1.08, 1),
    (box.width - 1) / MM_PER_PT / 1.3,
  );
  return (
    <div className="paper-side paper-layer-form" style={{ ...place(box), fontSize: pt(Math.round(size * 100) / 100) }}>
      <span>
        {numeral(t, ordinal)} <span className="paper-side-unit">{unit}</span>
      </span>
    </div>
  );
}

/** A line or a name in the head or at the foot may be as wide as this; what is longer stands in the text of the part. */
const WIDEST_EMS = 13;
/** A line to sign on is never shorter than this, in type sizes; one for a date is as long as that. */
const LEAST_LINE = 1.8;
const DATE_LINE = 2 * 1.8 + 0.6;
/** Between two signatures, and between a label and what stands behind it (paper.css). */
const GAP = 1;
const SPACE = 0.3;

function Part({
  cell,
  content,
  blanks: own,
  signature,
  layout,
  t,
}: Omit<PartsProps, 'filled'> & {
  readonly cell: PartCell;
  readonly content: FilledPart | undefined;
  readonly blanks: Blanks;
  readonly signature: number;
}): ReactNode {
  const editor = usePaperEditor();
  const { type, padding } = layout.measures;
  const instead = editor?.part?.(cell.code);
  const room = (cell.box.width - 2 * padding.x) / (type.note * MM_PER_PT);
  const apart = useContext(ApartContext);
  const { lines, signed, text, line } = placeContent(content, own, { room, line: signature, apart }, t);
  return (
    <div
      className="paper-part"
      style={{ ...place(cell.box), padding: `${mm(padding.y)} ${mm(padding.x)}` }}
      data-paper-part={cell.name}
    >
      <div className="paper-part-head paper-layer-form" style={{ fontSize: pt(type.label) }}>
        {cell.unit ? <b>{cell.unit}</b> : null}
        <span className={cell.code === DECISION_PART ? 'paper-approver' : ''}>{cell.label}</span>
        {own.boxes?.map((key) => (
          <span key={key} className="paper-demand" data-paper-tick={`${PART_FIELD}${cell.name}.${tickOf(key)}`}>
            <PaperBox checked={isTicked(content, key)}>{t(`paper.blanks.${key}`)}</PaperBox>
          </span>
        ))}
        {own.lines?.map(([key, ems]) => (
          <span key={key} className="paper-blank" data-paper-written={`${PART_FIELD}${cell.name}.${key}`}>
            {t(`paper.blanks.${key}`)}{' '}
            <Written text={lines.get(key) ?? ''}>
              <WriteOn ems={ems} />
            </Written>
          </span>
        ))}
      </div>
      {text === '' && !apart ? null : (
        <div
          className="paper-field is-block paper-layer-data"
          // Three levels share the width: what was decided is set as small as the labels.
          style={cell.code === DECISION_PART ? { fontSize: pt(type.label) } : {}}
          data-paper-field={`${PART_FIELD}${cell.name}`}
          data-paper-kind="block"
        >
          <FittedText name={`${PART_FIELD}${cell.name}`} kind="block" text={text} />
        </div>
      )}
      {instead ?? (
        <div className="paper-signatures paper-layer-form" style={{ fontSize: pt(type.note) }}>
          {own.signed.map((key) => (
            <Signature
              key={key}
              value={`${PART_FIELD}${cell.name}.sign.${key}`}
              label={signatureLabel(key, t)}
              date={key === 'date' || key === 'investigated'}
              ems={line}
              name={signed.get(key) ?? ''}
            />
          ))}
        </div>
      )}
      {editor?.overPart?.(cell.name)}
    </div>
  );
}

function isTicked(content: FilledPart | undefined, key: BlankKey): boolean {
  const tick = tickOf(key);
  return content?.ticks.some((each) => each === tick) ?? false;
}

function tickOf(key: BlankKey): Exclude<BlankKey, 'exemptShort'> {
  return key === 'exemptShort' ? 'exempt' : key;
}

type SignedPlace = Blanks['signed'][number];

function signatureLabel(place: SignedPlace, t: PaperTexts): string {
  return place === 'plain' || place === 'date' ? '' : t(`paper.blanks.${place}`);
}

/** What stands on a line of its own, what is signed, and what remains for the text, because it is long or has no line on this paper. */
function placeContent(content: FilledPart | undefined, own: Blanks, foot: Foot, t: PaperTexts) {
  const lines = new Map<BlankKey, string>();
  const above: string[] = [];
  for (const { line, text } of content?.lines ?? []) {
    const most = own.lines?.find(([key]) => key === line)?.[1];
    if (most !== undefined && emsOf(text) <= (foot.apart ? most : WIDEST_EMS)) lines.set(line, text);
    else above.push(`${t(`paper.blanks.${line}`)} ${text}`);
  }
  const { signed, line, below } = placeSignatures(content?.signatures ?? [], own.signed, foot, t);
  const text = [...above, content?.text ?? '', below.join('　')].filter((each) => each !== '').join('\n');
  return { lines, signed, line, text };
}

/** The line at the foot of a part, in type sizes. */
interface Foot {
  readonly room: number;
  /** How long a line to sign on is where there is room. */
  readonly line: number;
  /** True where the lines are on the paper already: they are as long as if nobody had signed. */
  readonly apart: boolean;
}

interface PlacedSignatures {
  readonly signed: ReadonlyMap<SignedPlace, string>;
  /** Length of a line to sign on, in type sizes. */
  readonly line: number;
  /** Names without room, with what they signed as. */
  readonly below: readonly string[];
}

/** Names that have room at the foot beside each other, how long the lines for the others are, and which names have none. */
function placeSignatures(
  names: FilledPart['signatures'],
  places: Blanks['signed'],
  foot: Foot,
  t: PaperTexts,
): PlacedSignatures {
  const signed = new Map<SignedPlace, string>();
  const left: (typeof names)[number][] = [];
  for (const one of names) {
    if (emsOf(one.text) <= WIDEST_EMS && places.includes(one.place)) signed.set(one.place, one.text);
    else left.push(one);
  }
  const giveWay = (place: SignedPlace, text: string): void => {
    signed.delete(place);
    left.push({ place, text });
  };
  const lineBeside = (others: ReadonlyMap<SignedPlace, string>): number => lineFor(places, others, foot, t);
  let line = lineBeside(foot.apart ? new Map() : signed);
  if (foot.apart) {
    line = drawnLine(line);
    // A name that is longer than its line stands in the text.
    for (const [place, text] of signed) if (emsOf(text) > (isDated(place) ? DATE_LINE : line)) giveWay(place, text);
  }
  // The longest name gives way first.
  while (line < LEAST_LINE && signed.size > 0) {
    const [longest] = [...signed].toSorted(([, a], [, b]) => emsOf(b) - emsOf(a));
    if (longest) giveWay(...longest);
    line = lineBeside(signed);
  }
  const below = left.map(({ place, text }) => [signatureLabel(place, t), text].filter(Boolean).join(' '));
  return { signed, line: drawnLine(line), below };
}

/** Length of the lines that are left to sign on beside those names, in type sizes; too short where they have no room. */
function lineFor(
  places: Blanks['signed'],
  signed: ReadonlyMap<SignedPlace, string>,
  { room, line }: Foot,
  t: PaperTexts,
): number {
  const blank = places.filter((place) => !signed.has(place) && !isDated(place)).length;
  const used = places.reduce((sum, place) => {
    const name = signed.get(place);
    const dated = isDated(place) ? DATE_LINE : 0;
    return sum + emsOf(signatureLabel(place, t)) + SPACE + (name === undefined ? dated : emsOf(name)) + GAP;
  }, -GAP);
  return blank === 0 ? (used <= room ? line : 0) : Math.min(line, (room - used) / blank);
}

function drawnLine(ems: number): number {
  return Math.max(LEAST_LINE, Math.floor(ems * 10) / 10);
}

function isDated(place: SignedPlace): boolean {
  return place === 'date' || place === 'investigated';
}

function emsOf(text: string): number {
  return guessWidth(text, 1) / MM_PER_PT;
}
