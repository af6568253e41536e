import { useEffect, useState, type ReactNode, type RefObject } from 'react';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Thickness in pixels. */
const THICK = 16;

/** A ruler in millimetres at the upper and the left edge of every sheet in `sheets`. `drawn` changes when the sheets do. */
export function Rulers({
  sheets,
  scale,
  drawn,
}: {
  readonly sheets: RefObject<HTMLElement | null>;
  readonly scale: number;
  readonly drawn: unknown;
}): ReactNode {
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    const element = sheets.current;
    if (!element) return undefined;
    const look = (): void => {
      const origin = element.getBoundingClientRect();
      setPlaces(
        Array.from(element.querySelectorAll('.paper-sheet.page'), (sheet) => {
          const { left, top, width, height } = sheet.getBoundingClientRect();
          return { left: left - origin.left, top: top - origin.top, width, height };
        }),
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [sheets, scale, drawn]);

  const pxPerMm = (96 / 25.4) * scale;
  return places.map(({ left, top, width, height }) => (
    <div key={`${left} ${top}`} className="print-rulers" aria-hidden="true">
      <Ruler length={width} pxPerMm={pxPerMm} style={{ left, top: top - THICK, width, height: THICK }} />
      <Ruler length={height} pxPerMm={pxPerMm} upright style={{ left: left - THICK, top, width: THICK, height }} />
    </div>
  ));
}

function Ruler({
  length,
  pxPerMm,
  upright = false,
  style,
}: {
  readonly length: number;
  readonly pxPerMm: number;
  readonly upright?: boolean;
  readonly style: { left: number; top: number; width: number; height: number };
}): ReactNode {
  const millimetres = Math.floor(length / pxPerMm + 0.01);
  // Marks nearer than three pixels to each other are a grey field.
  const step = pxPerMm >= 3 ? 1 : pxPerMm >= 1 ? 5 : 10;
  let path = '';
  for (let at = 0; at <= millimetres; at += step) {
    const mark = at % 10 === 0 ? 8 : at % 5 === 0 ? 5 : 3;
    const place = (at * pxPerMm).toFixed(2);
    path += upright ? `M${THICK} ${place}h${-mark}` : `M${place} ${THICK}v${-mark}`;
  }
  const numbered = pxPerMm >= 1.5 ? 10 : 50;
  const numbers = Array.from({ length: Math.floor(millimetres / numbered) + 1 }, (_, index) => index * numbered);
  return (
    <svg className="print-ruler" style={style} viewBox={`0 0 ${style.width} ${style.height}`}>
      <path d={path} />
      {numbers.map((at) =>
        upright ? (
          <text key={at} transform={`translate(7 ${at * pxPerMm + 2}) rotate(-90)`} textAnchor="end">
            {at}
          </text>
        ) : (
          <text key={at} x={at * pxPerMm + 2} y={8}>
            {at}
          </text>
        ),
      )}
    </svg>
  );
}
