import { createContext, useContext, type ReactNode } from 'react';
import { encode } from 'uqr';

import type { Box, Rule } from './layout/geometry.ts';
import { place } from './units.ts';

/*
 * Everything that is drawn is drawn as vectors in millimetres: borders of the
 * style sheet are rounded to whole pixels, and a background may be left out when
 * printing.
 */

/** True where the form and what is written on it are printed apart; see `FormView`. */
export const ApartContext = createContext(false);

export function Rules({
  page,
  rules,
  stroke,
}: {
  readonly page: { readonly width: number; readonly height: number };
  readonly rules: readonly Rule[];
  readonly stroke: { readonly line: number; readonly frame: number };
}): ReactNode {
  const path = (weight: Rule['weight']) =>
    rules
      .filter((rule) => rule.weight === weight)
      .map(({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`)
      .join('');
  return (
    <svg className="paper-rules paper-layer-form" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
      <path d={path('line')} stroke="#000" strokeWidth={stroke.line} strokeLinecap="square" fill="none" />
      <path d={path('frame')} stroke="#000" strokeWidth={stroke.frame} strokeLinecap="square" fill="none" />
    </svg>
  );
}

/** The box that is ticked, as it stands on the paper; screens put it into their own check boxes. */
export function PaperBox({
  checked,
  children,
}: {
  readonly checked: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const apart = useContext(ApartContext);
  return (
    <span className="paper-box">
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <rect x="0.7" y="0.7" width="8.6" height="8.6" fill="none" stroke="#000" strokeWidth="1.1" />
        {checked ? (
          <path className="paper-layer-data" d="M2 5.2L4.3 7.6L8.4 1.6" fill="none" stroke="#000" strokeWidth="1.7" />
        ) : null}
      </svg>
      {checked && !apart ? <b>{children}</b> : children}
    </span>
  );
}

/** A line to write on. `ems` is its length in type sizes. */
export function WriteOn({ ems }: { readonly ems: number }): ReactNode {
  return (
    <svg
      className="paper-write-on paper-layer-form"
      style={{ width: `${ems}em` }}
      viewBox={`0 0 ${ems * 10} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {/* At the size of a note 0.3 mm, the least that an impact printer strikes. */}
      <rect y="8.7" width={ems * 10} height="1.25" />
    </svg>
  );
}

/** What is written on a line: it stands in place of the line, or, printed apart from the form, on it. */
export function Written({
  text,
  children,
}: {
  readonly text: string;
  /** The line. */
  readonly children: ReactNode;
}): ReactNode {
  const apart = useContext(ApartContext);
  const written = <span className="paper-signed paper-layer-data">{text}</span>;
  if (!apart) return text === '' ? children : written;
  return (
    <span className="paper-on-line">
      {children}
      {written}
    </span>
  );
}

/** A QR code of the text, low redundancy: it is small and read at once, not kept for years outdoors. */
export function Code({ text, box }: { readonly text: string; readonly box: Box }): ReactNode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.map((row, y) => rowPath(row, y)).join('');
  return (
    <svg
      className="paper-code paper-layer-data"
      style={place(box)}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={text}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The black runs of a row, each as one rectangle: a third of the pieces that single squares would be. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    let end = x + 1;
    while (row[end] === true) end += 1;
    path += `M${x} ${y}h${end - x}v1h${x - end}z`;
    x = end;
  }
  return path;
}

const colours = { white: null, pink: '#f3b6c4', blue: '#b5d3ee', green: '#bfe0bf', yellow: '#f6e6a2' } as const;

/** The strip at the edge that tells the copies apart in a pile; the white copy has none. */
export function CopyStrip({ colour, box }: { readonly colour: keyof typeof colours; readonly box: Box }): ReactNode {
  const fill = colours[colour];
  if (fill === null) return null;
  return (
    <svg
      className="paper-strip paper-layer-form"
      style={place(box)}
      viewBox={`0 0 ${box.width} ${box.height}`}
      aria-hidden="true"
      data-colour={colour}
    >
      <rect width={box.width} height={box.height} fill={fill} />
    </svg>
  );
}
