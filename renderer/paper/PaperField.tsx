import { createContext, useContext, type CSSProperties, type ReactNode } from 'react';

import { noFits, type Fits } from './fit.ts';
import type { PlacedField } from './layout/complaint.ts';
import { usePaperEditor, type PaperFieldName } from './PaperEditor.ts';
import { place } from './units.ts';

interface Fitting {
  readonly fits: Fits;
  /** Say that a text goes on elsewhere: a paragraph, a line. */
  readonly continued: string;
  readonly continuedShort: string;
}

export const FittingContext = createContext<Fitting>({ fits: noFits, continued: '', continuedShort: '' });

interface PaperFieldProps {
  readonly field: Pick<PlacedField, 'name' | 'kind' | 'box'>;
  readonly text: string;
  /** What the screen edits in this place; default the field itself. */
  readonly edits?: readonly PaperFieldName[];
  readonly className?: string;
  readonly style?: CSSProperties;
  /** What is printed on the form already, or what is filled in (套打 prints the second alone). */
  readonly layer?: PaperLayer;
  /** How far the line may be condensed before the rest of it goes on elsewhere. */
  readonly least?: number;
}

export type PaperLayer = 'form' | 'data';

/** The class that tells a layer; see paper.css. */
export function layerClass(layer: PaperLayer): string {
  return `paper-layer-${layer}`;
}

/**
 * One field of the form: its text as it prints, or the editor that the screen
 * puts in its place. `data-paper-field` is how the fitting finds it.
 */
export function PaperField({
  field,
  text,
  edits,
  className = '',
  style,
  layer = 'data',
  least,
}: PaperFieldProps): ReactNode {
  const editor = usePaperEditor();
  const editors = editor
    ? (edits ?? [])
        .map((name) => ({ name, control: editor.field(name) }))
        .filter(({ control }) => control !== undefined)
    : [];
  if (editors.length > 0) {
    return (
      <div className={`paper-field is-edited is-${field.kind} ${className}`} style={{ ...place(field.box), ...style }}>
        {editors.map(({ name, control }) => (
          <div key={name} className="paper-editor" data-paper-edits={name}>
            {control}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div
      className={`paper-field is-${field.kind} ${layerClass(layer)} ${className}`}
      style={{
        ...place(field.box),
        ...(field.kind === 'line' ? { lineHeight: place(field.box).height } : {}),
        ...style,
      }}
      data-paper-field={field.name}
      data-paper-kind={field.kind}
      data-paper-least={least}
    >
      <FittedText name={field.name} kind={field.kind} text={shownText(field.kind, text)} />
    </div>
  );
}

/** A line has no breaks of its own; a paragraph keeps them. */
export function shownText(kind: PlacedField['kind'], text: string): string {
  return kind === 'block' ? text : text.replace(/\s*\n\s*/g, ' ').trim();
}

/** The text of a field, or what of it stands here. */
export function FittedText({
  name,
  kind,
  text,
}: {
  readonly name: string;
  readonly kind: PlacedField['kind'];
  readonly text: string;
}): ReactNode {
  const { fits, continued, continuedShort } = useContext(FittingContext);
  const fit = fits.get(name);
  if (!fit) return <span className="paper-text">{text}</span>;
  if (kind === 'block') {
    if (fit.text === '') return null;
    // Inside the text, so that the mark stands on its last line.
    return (
      <span className="paper-text">
        {fit.text.replace(/\n+$/, '')}
        <span className="paper-continued">{continued}</span>
      </span>
    );
  }
  return (
    <>
      <span className="paper-text" style={fit.condense < 1 ? { transform: `scaleX(${fit.condense})` } : {}}>
        {fit.text}
      </span>
      {fit.continued ? <span className="paper-continued">{continuedShort}</span> : null}
    </>
  );
}

/** A row of boxes or other marks, condensed as a whole when it is too wide. */
export function PaperRun({
  field,
  children,
  wrapped = false,
  className = '',
  layer = 'form',
}: {
  readonly field: Pick<PlacedField, 'name' | 'box'>;
  readonly children: ReactNode;
  /** True where the box is made for several lines. */
  readonly wrapped?: boolean;
  readonly className?: string;
  /** Of what in it says nothing else. */
  readonly layer?: PaperLayer;
}): ReactNode {
  const { fits } = useContext(FittingContext);
  const condense = fits.get(field.name)?.condense ?? 1;
  return (
    <div
      className={`paper-field is-run ${wrapped ? 'is-wrapped' : ''} ${layerClass(layer)} ${className}`}
      style={{ ...place(field.box), ...(wrapped ? {} : { lineHeight: place(field.box).height }) }}
      data-paper-field={field.name}
      data-paper-kind="run"
    >
      <span className="paper-text" style={condense < 1 ? { transform: `scaleX(${condense})` } : {}}>
        {children}
      </span>
    </div>
  );
}
