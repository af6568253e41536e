import { useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

import type { PolicyView } from '../../../electron/contract/office.ts';
import { useEnterMovesOn } from '../../app/use-enter-moves-on.ts';
import { useLocalized } from '../../api/use-office.ts';
import { ComplaintSheet } from '../../paper/ComplaintForm.tsx';
import { loadPaperFonts } from '../../paper/fonts.ts';
import { useComplaintPages } from '../../paper/PaperDesk.tsx';
import { PaperEditorContext, type PaperEditor, type PaperFieldName } from '../../paper/PaperEditor.ts';
import './case-form.css';
import { CustomerEditor } from './CustomerEditor.tsx';
import { ChoiceEditor, DemandEditor, TextEditor, TickEditor } from './editors.tsx';
import { sheetDocument, type SheetHead } from './sheet-document.ts';
import type { CaseFormControl } from './use-case-form.ts';

interface CaseSheetProps {
  readonly form: CaseFormControl;
  readonly head: SheetHead;
  /** What stands in the head of the paper where the screen has its own: number, acceptance date. */
  readonly headEditors?: Readonly<Partial<Record<PaperFieldName, ReactNode>>>;
  /** What a later part of the form says before it is its turn. */
  readonly part?: (code: string) => ReactNode;
  /** What lies over a later part, to fill it in. */
  readonly overPart?: ((name: string) => ReactNode) | undefined;
  /** A voided or merged case is only read. */
  readonly readOnly?: boolean;
}

/** The complaint form on the screen, as it prints, edited in its place (002§3 Art.9(1)). */
export function CaseSheet({ form, head, headEditors, part, overPart, readOnly = false }: CaseSheetProps): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  useEnterMovesOn(root);
  const zoom = useFittingZoom(root);
  useEffect(() => {
    // What is typed stands in the faces it will print in.
    void loadPaperFonts();
  }, []);
  const goods = useFieldArray({ control: form.control, name: 'goods' });
  const document = useMemo(() => sheetDocument(head, goods.fields.length), [head, goods.fields.length]);
  const pages = useComplaintPages(document);
  const field = useFieldEditors(form, head.policy);
  const editor = useMemo<PaperEditor>(
    () => ({ field: (name) => headEditors?.[name] ?? field(name), part, overPart }),
    [field, headEditors, part, overPart],
  );
  return (
    <div ref={root} className="case-sheet" style={{ '--paper-zoom': zoom } as CSSProperties} inert={readOnly}>
      <PaperEditorContext value={editor}>
        <ComplaintSheet document={document} pages={pages} editing />
      </PaperEditorContext>
    </div>
  );
}

/** Width of the A4 sheet at zoom 1, in CSS pixels. */
const SHEET_WIDTH = (210 * 96) / 25.4;
const LEAST_ZOOM = 0.9;
const MOST_ZOOM = 1.3;

/** As large as the desk is wide, within what is still easy to read. */
function useFittingZoom(sheet: RefObject<HTMLElement | null>): number {
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    const desk = sheet.current?.parentElement;
    if (!desk) return undefined;
    const fit = (): void => {
      const style = getComputedStyle(desk);
      const room = desk.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      setZoom(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.floor((room / SHEET_WIDTH) * 100) / 100)));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(desk);
    return () => {
      observer.disconnect();
    };
  }, [sheet]);
  return zoom;
}

const goodsField = /^goods\.(\d+)\.(orderNo|materialNo|product|lotNo|shippedOn|quantity|defectiveQuantity)$/;

/** Which editor stands in which place of the paper. */
function useFieldEditors(form: CaseFormControl, policy: PolicyView): PaperEditor['field'] {
  const { t } = useTranslation();
  const localized = useLocalized();

  return useMemo(() => {
    const plain = {
      contactName: t('cases.fields.contactName'),
      contactTelephone: t('cases.fields.contactTelephone'),
      receivedAt: t('cases.fields.receivedAt'),
      receivedBy: t('cases.fields.receivedBy'),
      demandNote: t('cases.fields.demandNote'),
    } as const;
    const choices = {
      channel: { label: t('cases.fields.channel'), choices: policy.channels },
      type: { label: t('cases.fields.type'), choices: policy.types },
      severity: { label: t('cases.fields.severity'), choices: policy.severities },
    } as const;

    return (name) => {
      if (name === 'customerName') return <CustomerEditor form={form} label={t('cases.fields.customerName')} />;
      if (isKey(plain, name)) {
        const placeholder = name === 'receivedAt' ? t('intake.now') : name === 'contactTelephone' ? plain[name] : '';
        return <TextEditor form={form} name={name} label={plain[name]} placeholder={placeholder} />;
      }
      if (name === 'description' || name === 'salesOpinion') {
        return <TextEditor form={form} name={name} label={t(`cases.fields.${name}`)} lines />;
      }
      if (isKey(choices, name)) return <ChoiceEditor form={form} name={name} {...choices[name]} />;
      if (name === 'sample') {
        return (
          <div className="sheet-pair">
            <TickEditor form={form} name="sampleAttached" label={t('paper.sampleAttached')} />
            <TextEditor form={form} name="sampleNote" label={t('cases.fields.sampleNote')} />
          </div>
        );
      }
      if (name === 'demandQuantity') {
        return (
          <div className="sheet-pair">
            <TextEditor form={form} name="demandQuantity" label={t('cases.fields.demandQuantity')} />
            {policy.demandMayBeUndetermined ? (
              <TickEditor form={form} name="demandUndetermined" label={t('intake.undeterminedShort')} />
            ) : null}
          </div>
        );
      }
      const demand = policy.demands.find(({ code }) => name === `demands.${code}`);
      if (demand) return <DemandEditor form={form} code={demand.code} label={localized(demand.label)} />;
      const goods = goodsField.exec(name);
      return goods ? (
        <GoodsEditor form={form} line={Number(goods[1])} column={goods[2] as GoodsColumn} policy={policy} />
      ) : undefined;
    };
  }, [form, t, policy, localized]);
}

type GoodsColumn = 'orderNo' | 'materialNo' | 'product' | 'lotNo' | 'shippedOn' | 'quantity' | 'defectiveQuantity';

function GoodsEditor({
  form,
  line,
  column,
  policy,
}: {
  readonly form: CaseFormControl;
  readonly line: number;
  readonly column: GoodsColumn;
  readonly policy: PolicyView;
}): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { goods } = policy.labels;
  // The policy names what the goods are told apart by; it is what stands beside the field.
  const field = isKey(goods, column) ? localized(goods[column]) : t(`cases.fields.${column}`);
  const label = t('intake.ofGoods', { field, line: line + 1 });
  if (column !== 'quantity') return <TextEditor form={form} name={`goods.${line}.${column}`} label={label} />;
  return (
    <div className="sheet-pair">
      <TextEditor form={form} name={`goods.${line}.quantity`} label={label} />
      <div className="sheet-unit">
        <TextEditor
          form={form}
          name={`goods.${line}.unit`}
          label={t('intake.ofGoods', { field: t('cases.fields.unit'), line: line + 1 })}
          placeholder={t('cases.fields.unit')}
        />
      </div>
    </div>
  );
}

function isKey<Key extends string>(record: Readonly<Record<Key, unknown>>, name: string): name is Key {
  return Object.hasOwn(record, name);
}
