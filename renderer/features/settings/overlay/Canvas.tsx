/* oxlint-disable react/no-array-index-key -- fields are told apart by their place in the list */
import {
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';

import type { Overlay, OverlayField } from '../../../../db/rules/overlay.ts';
import type { OverlayDocument } from '../../../../electron/contract/paper.ts';
import { isCut, overlayPage, type OverlayPages } from '../../../paper/overlay/overlay-pages.ts';
import { boxOf, OverlaySheet } from '../../../paper/overlay/OverlaySheet.tsx';
import '../../../paper/paper.css';
import { mm, place } from '../../../paper/units.ts';
import { classNames } from '../../../ui/class-names.ts';
import { isComposing } from '../../../ui/composing.ts';
import { Rulers } from '../../print-desk/Rulers.tsx';
import '../../print-desk/print-desk.css';
import { moved, resized } from './places.ts';

const none: OverlayDocument['sheets'][number]['values'] = [];
const TENTHS_PER_PX = 254 / 96;

interface Drag {
  readonly index: number;
  readonly how: Handle;
  readonly from: OverlayField;
  readonly x: number;
  readonly y: number;
}

type Handle = 'move' | 'right' | 'bottom' | 'corner';

interface CanvasProps {
  readonly overlay: Overlay;
  /** Undefined until the sample is there. */
  readonly document: OverlayDocument | undefined;
  readonly pages: OverlayPages;
  readonly scan: string | undefined;
  readonly scale: number;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly chosen: number | undefined;
  readonly wrong: ReadonlySet<number>;
  readonly label: string;
  /** Id of the words that say which keys there are. */
  readonly hint: string;
  readonly labelOf: (name: string) => string;
  readonly onChoose: (index: number | undefined) => void;
  readonly onField: (index: number, field: OverlayField, kind: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The stock with its fields: they are taken by the mouse, or moved by the keys that the hint names. */
export function Canvas(props: CanvasProps): ReactNode {
  const { overlay, document, pages, scan, scale, box, chosen, wrong, label, hint, labelOf } = props;
  const { t } = useTranslation();
  const sheets = useRef<HTMLDivElement>(null);
  // While a field is dragged it is shown where the pointer has it; the overlay has it there when it is let go.
  const [dragged, setDragged] = useState<{ readonly drag: Drag; readonly field: OverlayField }>();
  const page = overlayPage(overlay);
  const shown: OverlayDocument | undefined =
    document && dragged
      ? { ...document, fields: document.fields.map((field, at) => (at === dragged.drag.index ? dragged.field : field)) }
      : document;
  const current = chosen === undefined ? undefined : shown?.fields[chosen];

  function begin(event: PointerEvent<HTMLElement>, index: number, how: Handle): void {
    const from = overlay.fields[index];
    if (event.button !== 0 || !from) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    props.onChoose(index);
    setDragged({ drag: { index, how, from, x: event.clientX, y: event.clientY }, field: from });
  }

  function drag(event: PointerEvent<HTMLElement>): void {
    if (!dragged) return;
    const { how, from, x, y } = dragged.drag;
    const dx = ((event.clientX - x) / scale) * TENTHS_PER_PX;
    const dy = ((event.clientY - y) / scale) * TENTHS_PER_PX;
    const field =
      how === 'move'
        ? moved(from, dx, dy, overlay.stock)
        : resized(from, how === 'bottom' ? 0 : dx, how === 'right' ? 0 : dy, overlay.stock);
    setDragged({ ...dragged, field });
  }

  function letGo(): void {
    if (!dragged) return;
    const { drag: begun, field } = dragged;
    setDragged(undefined);
    if (
      begun.from.x !== field.x ||
      begun.from.y !== field.y ||
      begun.from.width !== field.width ||
      begun.from.height !== field.height
    )
      props.onField(begun.index, field, '');
  }

  function onKey(event: KeyboardEvent): void {
    if (isComposing(event) || !keyed(event, props, current)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the role has the keys for itself
    <div
      ref={box}
      className="print-preview overlay-canvas"
      style={{ '--paper-zoom': scale } as CSSProperties}
      role="application"
      aria-label={label}
      aria-describedby={hint}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the layout are heard here
      tabIndex={0}
      onKeyDown={onKey}
    >
      {shown === undefined ? null : (
        <div ref={sheets} className="print-sheets">
          <div
            className="overlay-stock"
            style={{ width: mm(page.width), height: mm(page.height) }}
            onPointerDown={() => {
              props.onChoose(undefined);
            }}
          >
            {scan === undefined ? null : <img className="overlay-scan" src={scan} alt="" draggable={false} />}
            <OverlaySheet document={shown} values={shown.sheets[0]?.values ?? none} pages={pages} />
            {shown.fields.map((field, index) => (
              <div
                key={index}
                className={classNames(
                  'overlay-box',
                  index === chosen && 'is-chosen',
                  wrong.has(index) && 'is-wrong',
                  isCut(pages, index) && 'is-cut',
                )}
                style={place(boxOf(field))}
                title={labelOf(field.value)}
                data-overlay-box={field.value}
                onPointerDown={(event) => {
                  begin(event, index, 'move');
                }}
                onPointerMove={drag}
                onPointerUp={letGo}
                onLostPointerCapture={letGo}
              >
                {index === chosen
                  ? (['right', 'bottom', 'corner'] as const).map((how) => (
                      <span
                        key={how}
                        className={`overlay-handle is-${how}`}
                        onPointerDown={(event) => {
                          begin(event, index, how);
                        }}
                        onPointerMove={drag}
                        onPointerUp={letGo}
                        onLostPointerCapture={letGo}
                      />
                    ))
                  : null}
              </div>
            ))}
          </div>
          <Rulers sheets={sheets} scale={scale} drawn={overlay.stock} />
        </div>
      )}
      <p className="k-unseen" role="status">
        {current
          ? t('overlay.at', {
              label: labelOf(current.value),
              x: (current.x / 10).toFixed(1),
              y: (current.y / 10).toFixed(1),
              width: (current.width / 10).toFixed(1),
              height: (current.height / 10).toFixed(1),
            })
          : ''}
      </p>
    </div>
  );
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Does what a key means on the layout; false for a key that means nothing here. */
function keyed(event: KeyboardEvent, props: CanvasProps, current: OverlayField | undefined): boolean {
  const { overlay, chosen, onChoose, onField, onRemove, onUndo, onRedo } = props;
  const { key, ctrlKey, altKey, shiftKey, metaKey } = event;
  const control = ctrlKey || metaKey;
  if (control && !altKey && event.code === 'KeyZ') {
    if (shiftKey) onRedo();
    else onUndo();
    return true;
  }
  if (control && !altKey && event.code === 'KeyY') {
    onRedo();
    return true;
  }
  if ((key === 'PageDown' || key === 'PageUp') && !control && !altKey) {
    const count = overlay.fields.length;
    if (count > 0)
      onChoose(((chosen ?? (key === 'PageDown' ? -1 : count)) + (key === 'PageDown' ? 1 : count - 1)) % count);
    return true;
  }
  if (chosen === undefined || !current) return false;
  const way = ways[key];
  if (way) {
    const [dx, dy] = way.map((one) => one * (shiftKey ? 10 : 1)) as [number, number];
    const resizing = control || altKey;
    const next = resizing ? resized(current, dx, dy, overlay.stock) : moved(current, dx, dy, overlay.stock);
    onField(chosen, next, `${resizing ? 'size' : 'move'} ${chosen}`);
    return true;
  }
  if (key === 'Delete' && !control && !altKey) {
    onRemove(chosen);
    return true;
  }
  return false;
}
