import type { CSSProperties, ReactNode } from 'react';

import { calibrationMarks, DRIFT_FORMS } from '../../../db/rules/calibration.ts';
import type { CalibrationDocument } from '../../../electron/contract/paper.ts';
import { paperTexts, type PaperTexts } from '../texts.ts';
import { mm } from '../units.ts';
import './calibration.css';
import { arrow, corners, crossPath, ticks } from './marks.ts';

/** The page by which a printer is calibrated, on any paper: rulers and crosses; or eleven forms for the drift. */
export function CalibrationPages({ document }: { readonly document: CalibrationDocument }): ReactNode {
  const t = paperTexts(document.locale);
  if (document.page === 'rulers') return <RulerSheet document={document} t={t} />;
  return Array.from({ length: DRIFT_FORMS + 1 }, (_, index) => (
    <FormSheet key={index} document={document} index={index} t={t} />
  ));
}

interface SheetProps {
  readonly document: CalibrationDocument;
  readonly t: PaperTexts;
}

function Blank({
  document,
  children,
}: {
  readonly document: CalibrationDocument;
  readonly children: ReactNode;
}): ReactNode {
  const { width, height } = inMillimetres(document);
  return (
    <div
      className="paper-sheet page paper-calibration"
      lang={document.locale}
      style={{ width: mm(width), height: mm(height) }}
    >
      {children}
    </div>
  );
}

function RulerSheet({ document, t }: SheetProps): ReactNode {
  const sheet = inMillimetres(document);
  const { cross, crosses, rulerX, rulerY } = calibrationMarks(sheet);
  const places = { x: cross.x.toFixed(1), y: cross.y.toFixed(1) };
  return (
    <Blank document={document}>
      <svg className="paper-rules" viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
        <path className="paper-calibration-line" d={corners(sheet)} />
        <path className="paper-calibration-line" d={[cross, ...crosses].map(crossPath).join('')} />
        <circle className="paper-calibration-line" cx={cross.x} cy={cross.y} r={2.5} />
        <path className="paper-calibration-line" d={ticks(rulerX, rulerX.length, 'x')} />
        <path className="paper-calibration-line" d={ticks(rulerY, rulerY.length, 'y')} />
        <path className="paper-calibration-line" d={arrow({ x: 0, y: cross.y }, { x: cross.x - 3.2, y: cross.y })} />
        <path className="paper-calibration-line" d={arrow({ x: cross.x, y: 0 }, { x: cross.x, y: cross.y - 3.2 })} />
      </svg>
      {centimetres(rulerX.length).map((length) => (
        <Text key={`x${length}`} x={rulerX.x + length - 5} y={rulerX.y - 5.4} width={10} className="is-centred">
          {length}
        </Text>
      ))}
      {centimetres(rulerY.length).map((length) => (
        <Text key={`y${length}`} x={rulerY.x - 11} y={rulerY.y + length - 2.5} width={10} className="is-at-end">
          {length}
        </Text>
      ))}
      <Text
        x={cross.x + 20}
        y={cross.y + 14}
        width={sheet.width - 2 * cross.x - 20}
        className="paper-calibration-title"
      >
        {document.title}
      </Text>
      <div
        className="paper-calibration-text"
        style={{ left: mm(cross.x + 20), top: mm(cross.y + 23), width: mm(sheet.width - 2 * cross.x - 20) }}
      >
        <p>
          <b data-paper-field="profile">{document.profile}</b>　
          <span data-paper-field="printedAt">{document.printedAt}</span>
        </p>
        {document.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{t('printers.page.cross', places)}</p>
        <p>{t('printers.page.rulers', { x: rulerX.length, y: rulerY.length })}</p>
      </div>
    </Blank>
  );
}

/** One form of the strip: a line at the same height on each; between the first and the last lie ten forms. */
function FormSheet({ document, index, t }: SheetProps & { readonly index: number }): ReactNode {
  const sheet = inMillimetres(document);
  const { cross } = calibrationMarks(sheet);
  const measured = index === 0 || index === DRIFT_FORMS;
  const right = sheet.width - cross.x;
  return (
    <Blank document={document}>
      <svg className="paper-rules" viewBox={`0 0 ${sheet.width} ${sheet.height}`} aria-hidden="true">
        <path
          className={measured ? 'paper-calibration-line is-heavy' : 'paper-calibration-line'}
          d={`M${cross.x} ${cross.y}H${measured ? right : cross.x + 60}`}
        />
      </svg>
      <Text x={cross.x} y={cross.y + 2} width={right - cross.x} className="paper-calibration-title">
        {t('printers.page.form', { count: index + 1, total: DRIFT_FORMS + 1 })}
      </Text>
      <div
        className="paper-calibration-text"
        style={{ left: mm(cross.x), top: mm(cross.y + 10), width: mm(right - cross.x) }}
      >
        <p>
          <b>{document.profile}</b>　{document.printedAt}
        </p>
        {measured ? (
          <p>
            {t(index === 0 ? 'printers.page.from' : 'printers.page.until', {
              length: (sheet.height * DRIFT_FORMS).toFixed(1),
              last: DRIFT_FORMS + 1,
            })}
          </p>
        ) : null}
      </div>
    </Blank>
  );
}

function Text({
  x,
  y,
  width,
  className = '',
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const style: CSSProperties = { left: mm(x), top: mm(y), width: mm(width) };
  return (
    <div className={`paper-calibration-word ${className}`} style={style}>
      {children}
    </div>
  );
}

function inMillimetres({ media }: CalibrationDocument): { readonly width: number; readonly height: number } {
  return { width: media.width / 1000, height: media.height / 1000 };
}

/** 10, 20 … of a ruler; nought is the cross. */
function centimetres(length: number): readonly number[] {
  return Array.from({ length: Math.floor(length / 10) }, (_, index) => (index + 1) * 10);
}
