import type { ReactNode } from 'react';

import type { ComplaintLayout } from '../layout/complaint.ts';
import { guessWidth, MM_PER_PT, type Box } from '../layout/geometry.ts';
import { DECISION_PART, type PartCell } from '../layout/parts.ts';
import { PaperBox, WriteOn } from '../marks.tsx';
import { usePaperEditor } from '../PaperEditor.ts';
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

interface PartsProps {
  readonly layout: ComplaintLayout;
  readonly t: PaperTexts;
}

/** Parts two and on, in the order of filling (002§3 Art.9(3)–(6)). */
export function Parts({ layout, t }: PartsProps): ReactNode {
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
              key={`${cell.code} ${cell.box.x}`}
              cell={cell}
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
}: PartsProps & { readonly ordinal: number; readonly unit: string; readonly box: Box }): ReactNode {
  const name = `${numeral(t, ordinal)}  ${unit}`;
  const { label: text } = layout.measures.type;
  // Long names in short parts are set smaller rather than cut.
  const size = Math.min(
    text,
    (text * (box.height - 1.5)) / Math.max(guessWidth(name, text) * 1.08, 1),
    (box.width - 1) / MM_PER_PT / 1.3,
  );
  return (
    <div className="paper-side" style={{ ...place(box), fontSize: pt(Math.round(size * 100) / 100) }}>
      <span>
        {numeral(t, ordinal)} <span className="paper-side-unit">{unit}</span>
      </span>
    </div>
  );
}

function Part({
  cell,
  blanks: filled,
  signature,
  layout,
  t,
}: PartsProps & {
  readonly cell: PartCell;
  readonly blanks: Blanks;
  readonly signature: number;
}): ReactNode {
  const editor = usePaperEditor();
  const { type, padding } = layout.measures;
  const instead = editor?.part?.(cell.code);
  return (
    <div
      className="paper-part"
      style={{ ...place(cell.box), padding: `${mm(padding.y)} ${mm(padding.x)}` }}
      data-paper-part={cell.code}
    >
      <div className="paper-part-head" style={{ fontSize: pt(type.label) }}>
        {cell.unit ? <b>{cell.unit}</b> : null}
        <span className={cell.code === DECISION_PART ? 'paper-approver' : ''}>{cell.label}</span>
        {filled.boxes?.map((key) => (
          <span key={key} className="paper-demand">
            <PaperBox checked={false}>{t(`paper.blanks.${key}`)}</PaperBox>
          </span>
        ))}
        {filled.lines?.map(([key, ems]) => (
          <span key={key} className="paper-blank">
            {t(`paper.blanks.${key}`)} <WriteOn ems={ems} />
          </span>
        ))}
      </div>
      {instead ?? (
        <div className="paper-signatures" style={{ fontSize: pt(type.note) }}>
          {filled.signed.map((key) =>
            key === 'plain' ? (
              <Signature key={key} label="" ems={signature} />
            ) : key === 'date' ? (
              <Signature key={key} label="" date />
            ) : (
              <Signature key={key} label={t(`paper.blanks.${key}`)} date={key === 'investigated'} ems={signature} />
            ),
          )}
        </div>
      )}
    </div>
  );
}
