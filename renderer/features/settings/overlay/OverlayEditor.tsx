import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overlay, OverlayField } from '../../../../db/rules/overlay.ts';
import type { CallInput } from '../../../../electron/contract/calls.ts';
import { call } from '../../../api/client.ts';
import { useSentence } from '../../../api/sentences.ts';
import { useCall } from '../../../api/use-call.ts';
import { useCommandHandlers } from '../../../app/commands/handlers.ts';
import { Button } from '../../../ui/Button.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { useZoom } from '../../print-desk/zoom.ts';
import { usePrintingWay } from '../../print-desk/printing-way.ts';
import { policyDraft } from '../policy/draft.ts';
import { useEditing } from '../policy/editing.tsx';
import { Canvas } from './Canvas.tsx';
import { FieldForm } from './FieldForm.tsx';
import { FieldList } from './FieldList.tsx';
import type { History } from './history.ts';
import { newField, withField } from './places.ts';
import { documentOf, placeable, useSheetPages, useValueLabels } from './sample.ts';
import { StockForm, useScan } from './StockForm.tsx';

type SampleOf = CallInput<'overlays.sample'>['sample'];

/** One overlay: the stock, the layout on it, its fields. */
export function OverlayEditor({
  overlay,
  index,
  history,
  onChange,
  children,
}: {
  readonly overlay: Overlay;
  /** Its place in the policy's list. */
  readonly index: number;
  readonly history: Pick<History<unknown>, 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
  readonly onChange: (overlay: Overlay, kind?: string) => void;
  /** What stands over the form of the stock: the list of overlays. */
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { locale, issues } = useEditing();
  const sentence = useSentence();
  const [sampleOf, setSampleOf] = useState<SampleOf>('newest');
  const [asked, choose] = useState<number>();
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const path = `overlays.${index}`;
  const chosen = asked !== undefined && asked < overlay.fields.length ? asked : undefined;
  const current = chosen === undefined ? undefined : overlay.fields[chosen];

  const sampled = useCall(
    'overlays.sample',
    { paper: overlay.paper, locale, sample: sampleOf, size: 'a4' },
    { keepPrevious: true },
  );
  const sample = sampled.value;
  const document = useMemo(() => sample && documentOf(overlay, sample, locale), [overlay, sample, locale]);
  const pages = useSheetPages(document);
  const labelOf = useValueLabels(sample, t);
  const values = useMemo(() => (sample ? placeable(sample, overlay) : []), [sample, overlay]);
  const scan = useScan(overlay.scan);
  const way = usePrintingWay(overlay.paper);
  const zooming = useZoom(box, { width: overlay.stock.width / 1000, height: overlay.stock.height / 1000 }, 1);
  const wrong = useMemo(() => {
    const beginning = `${path}.fields.`;
    return new Set(
      issues.flatMap((issue) =>
        issue.path.startsWith(beginning) ? [Number.parseInt(issue.path.slice(beginning.length), 10)] : [],
      ),
    );
  }, [issues, path]);

  function setField(at: number, field: OverlayField, kind: string): void {
    onChange(withField(overlay, at, field), kind);
  }

  function remove(at: number): void {
    policyDraft.forgetTyped(`${path}.fields.`);
    onChange({ ...overlay, fields: overlay.fields.toSpliced(at, 1) });
    choose(overlay.fields.length > 1 ? Math.max(0, at - 1) : undefined);
  }

  function add(value: string): void {
    const at = (chosen ?? overlay.fields.length - 1) + 1;
    onChange({ ...overlay, fields: overlay.fields.toSpliced(at, 0, newField(value, current, overlay.stock)) });
    policyDraft.forgetTyped(`${path}.fields.`);
    choose(at);
    box.current?.focus();
  }

  async function test(file: { readonly token: string; readonly name: string } | null): Promise<void> {
    const { profile, device } = way.request;
    const answer = await call('overlays.test', {
      // The shapes are the same; the contract's lists only are not called readonly.
      overlay: structuredClone(overlay) as CallInput<'overlays.test'>['overlay'],
      locale,
      sample: sampleOf,
      file: file?.token ?? null,
      profile: profile ?? null,
      device,
    });
    if (!answer.ok) notify({ kind: 'error', text: sentence(answer.error) });
    else
      notify({
        kind: 'done',
        text: file === null ? t('overlay.testSent') : t('overlay.testWritten', { name: file.name }),
      });
  }

  async function testPdf(): Promise<void> {
    const target = await call('files.chooseToSave', {
      suggestedName: `${overlay.name[locale] || t('overlay.testName')}.pdf`,
      extension: 'pdf',
    });
    if (target.ok && target.value.file !== null) await test({ token: target.value.file, name: target.value.name });
  }

  const sound = !issues.some((issue) => issue.path.startsWith(`${path}.`));
  useCommandHandlers({
    'overlay.undo': history.canUndo ? history.undo : undefined,
    'overlay.redo': history.canRedo ? history.redo : undefined,
    'overlay.removeField': chosen === undefined ? undefined : () => remove(chosen),
    'page.print': sound ? () => void test(null) : undefined,
    'print.pdf': sound ? () => void testPdf() : undefined,
  });

  const placed = new Set(overlay.fields.map(({ value }) => value));
  return (
    <div className="overlay-editor">
      <div className="overlay-side">
        {children}
        <StockForm overlay={overlay} path={path} scanGone={scan.gone} onChange={onChange} />
        <div className="k-data-actions">
          <Button small isDisabled={!sound} onPress={() => void testPdf()}>
            {t('overlay.testPdf')}
          </Button>
          <Button small isDisabled={!sound} onPress={() => void test(null)}>
            {t('overlay.test')}
          </Button>
        </div>
      </div>
      <div className="overlay-middle">
        <div className="print-zoom" role="toolbar" aria-label={t('printDesk.zoom')}>
          <Button small aria-label={t('printDesk.farther')} onPress={zooming.farther}>
            −
          </Button>
          <output className="print-scale">{Math.round(zooming.scale * 100)} %</output>
          <Button small aria-label={t('printDesk.nearer')} onPress={zooming.nearer}>
            ＋
          </Button>
          <Button
            small
            onPress={() => {
              zooming.set(zooming.zoom === 'width' ? 'page' : 'width');
            }}
          >
            {zooming.zoom === 'width' ? t('printDesk.fitPage') : t('printDesk.fitWidth')}
          </Button>
          <Button small keys="Ctrl+Z" isDisabled={!history.canUndo} onPress={history.undo}>
            {t('overlay.undo')}
          </Button>
          <Button small keys="Ctrl+Y" isDisabled={!history.canRedo} onPress={history.redo}>
            {t('overlay.redo')}
          </Button>
          <Select<SampleOf>
            label={t('overlay.sample')}
            labelHidden
            className="overlay-sample"
            options={[
              {
                value: 'newest',
                label:
                  sampleOf === 'newest' && sample?.from
                    ? t('overlay.newestOf', { number: sample.from })
                    : t('overlay.newest'),
              },
              { value: 'built-in', label: t('overlay.builtIn') },
            ]}
            value={sampleOf}
            onChange={setSampleOf}
          />
        </div>
        <Canvas
          overlay={overlay}
          document={document}
          pages={pages}
          scan={scan.url}
          scale={zooming.scale}
          box={box}
          chosen={chosen}
          wrong={wrong}
          label={t('overlay.canvas', { name: overlay.name[locale] })}
          hint={hint}
          labelOf={labelOf}
          onChoose={choose}
          onField={setField}
          onRemove={remove}
          onUndo={history.undo}
          onRedo={history.redo}
        />
        <p id={hint} className="k-description overlay-hint">
          {t('overlay.keys')}
        </p>
      </div>
      <div className="overlay-side">
        <Select
          label={t('overlay.addField')}
          className="k-field"
          placeholder={t('overlay.chooseValue')}
          options={values.map((value) => ({
            value,
            label: labelOf(value),
            ...(placed.has(value) ? { hint: '●' } : {}),
          }))}
          value={null}
          onChange={add}
        />
        <FieldList
          overlay={overlay}
          pages={pages}
          chosen={chosen}
          wrong={wrong}
          labelOf={labelOf}
          onChoose={choose}
          onEnter={() => box.current?.focus()}
          onRemove={remove}
        />
        {current && chosen !== undefined ? (
          <FieldForm
            key={chosen}
            field={current}
            path={`${path}.fields.${chosen}`}
            label={labelOf(current.value)}
            values={values}
            labelOf={labelOf}
            onChange={(field, kind) => {
              setField(chosen, field, kind);
            }}
            onRemove={() => {
              remove(chosen);
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
