import type { ReactNode } from 'react';

import { calibrationMarks, type SheetLengths } from '../../../../db/rules/calibration.ts';
import { arrow, corners, crossPath, ticks } from '../../../paper/calibration/marks.ts';

/** The page that lies before the clerk, with the two ways to be measured. */
export function CalibrationPicture({
  sheet,
  label,
}: {
  readonly sheet: SheetLengths;
  readonly label: string;
}): ReactNode {
  const { cross, crosses, rulerX, rulerY } = calibrationMarks(sheet);
  return (
    <svg
      className="k-printer-picture"
      viewBox={`-2 -2 ${sheet.width + 4} ${sheet.height + 4}`}
      role="img"
      aria-label={label}
    >
      <rect className="is-sheet" width={sheet.width} height={sheet.height} />
      <path className="is-mark" d={corners(sheet)} />
      <path className="is-mark" d={[cross, ...crosses].map(crossPath).join('')} />
      <path className="is-mark" d={ticks(rulerX, rulerX.length, 'x')} />
      <path className="is-mark" d={ticks(rulerY, rulerY.length, 'y')} />
      <circle className="is-asked" cx={cross.x} cy={cross.y} r={4} />
      <path className="is-asked" d={arrow({ x: 0, y: cross.y }, { x: cross.x - 4, y: cross.y })} />
      <path className="is-asked" d={arrow({ x: cross.x, y: 0 }, { x: cross.x, y: cross.y - 4 })} />
    </svg>
  );
}
