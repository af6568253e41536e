import type { ReactNode } from 'react';

import type { ComplaintDocument, ComplaintFields } from '../../../electron/contract/paper.ts';
import type { ComplaintLayout, LabelKey, PlacedField, PlacedLabel } from '../layout/complaint.ts';
import { PaperBox, WriteOn, Written } from '../marks.tsx';
import { usePaperEditor, type PaperFieldName } from '../PaperEditor.ts';
import { PaperField, PaperRun } from '../PaperField.tsx';
import type { PaperTexts } from '../texts.ts';
import { place, pt } from '../units.ts';

interface IntakeProps {
  readonly document: ComplaintDocument;
  readonly layout: ComplaintLayout;
  readonly t: PaperTexts;
}

/** Part one: what sales fills in when the customer complains (002§3 Art.9(1)). */
export function Intake({ document, layout, t }: IntakeProps): ReactNode {
  const { type } = layout.measures;
  return (
    <>
      {layout.labels.map((label) => (
        <Label key={`${label.box.x} ${label.box.y}`} label={label} document={document} size={type.label} t={t} />
      ))}
      {layout.fields.map((field) =>
        field.name === 'demands' ? (
          <Demands
            key={field.name}
            field={field}
            demands={document.fields.demands}
            wrapped={field.box.height > layout.measures.row * 1.2}
          />
        ) : (
          <PaperField
            key={field.name}
            field={field}
            text={fieldText(document.fields, field.name, layout, t)}
            edits={editable(field.name)}
            {...(field.goodsLine === undefined ? {} : { style: { fontSize: pt(type.label) } })}
          />
        ),
      )}
      <div
        className="paper-signatures paper-layer-form"
        style={{ ...place(layout.intakeSignature), fontSize: pt(type.note) }}
      >
        <Signature label={t('paper.blanks.handler')} />
        <Signature label={t('paper.blanks.head')} />
      </div>
    </>
  );
}

function Label({
  label,
  document,
  size,
  t,
}: {
  readonly label: PlacedLabel;
  readonly document: ComplaintDocument;
  readonly size: number;
  readonly t: PaperTexts;
}): ReactNode {
  const text = 'key' in label.label ? labelText(label.label.key, document, t) : label.label.text;
  if (label.align === 'top') {
    return (
      <div className="paper-label paper-layer-form" style={{ ...place(label.box), fontSize: pt(size) }}>
        <span>{text}</span>
      </div>
    );
  }
  return (
    <PaperRun
      field={{ name: `label ${label.box.x} ${label.box.y}`, box: label.box }}
      className={label.align === 'center' ? 'is-middle' : ''}
    >
      <span style={{ fontSize: pt(size) }}>{text}</span>
    </PaperRun>
  );
}

/** The columns of the goods have the names of the policy. */
export function labelText(key: LabelKey, { goodsLabels }: ComplaintDocument, t: PaperTexts): string {
  return isGoodsLabel(key, goodsLabels) ? goodsLabels[key] : t(`paper.labels.${key}`);
}

function isGoodsLabel(key: string, labels: ComplaintDocument['goodsLabels']): key is keyof typeof labels {
  return Object.hasOwn(labels, key);
}

/** Where somebody signs; `name` is there once they have. */
export function Signature({
  value,
  label,
  date = false,
  ems = 5,
  name = '',
}: {
  /** Name of the value that is signed with; see `db/rules/overlay-values.ts`. */
  readonly value?: string;
  readonly label: string;
  readonly date?: boolean;
  readonly ems?: number;
  readonly name?: string;
}): ReactNode {
  return (
    <span className="paper-signature" data-paper-written={value}>
      {label}{' '}
      <Written text={name}>
        {date ? (
          <>
            <WriteOn ems={1.8} />/<WriteOn ems={1.8} />
          </>
        ) : (
          <WriteOn ems={ems} />
        )}
      </Written>
    </span>
  );
}

function Demands({
  field,
  demands,
  wrapped,
}: {
  readonly field: PlacedField;
  readonly demands: ComplaintFields['demands'];
  readonly wrapped: boolean;
}): ReactNode {
  const editor = usePaperEditor();
  return (
    <PaperRun field={field} wrapped={wrapped}>
      {demands.map(({ code, label, chosen }) => (
        <span key={code} className="paper-demand">
          {editor?.field(`demands.${code}`) ?? <PaperBox checked={chosen}>{label}</PaperBox>}
        </span>
      ))}
    </PaperRun>
  );
}

const goodsName = /^goods\.(\d+)\.(\w+)$/;

/** The text that stands in a field of the layout. */
export function fieldText(fields: ComplaintFields, name: string, layout: ComplaintLayout, t: PaperTexts): string {
  if (name === 'received') return [fields.receivedAt, fields.channel, fields.receivedBy].filter(Boolean).join(' ');
  if (name === 'goods.more') return t('paper.moreGoods', { count: fields.goods.length - layout.goodsShown });
  const goods = goodsName.exec(name);
  if (goods) return goodsText(fields.goods[Number(goods[1])], goods[2] ?? '');
  return isTextField(name) ? fields[name] : '';
}

type Goods = ComplaintFields['goods'][number];

function goodsText(line: Goods | undefined, key: string): string {
  return line && Object.hasOwn(line, key) ? line[key as keyof Goods] : '';
}

const textFields = [
  'customerName',
  'contact',
  'receivedAt',
  'channel',
  'receivedBy',
  'type',
  'severity',
  'sample',
  'description',
  'demandQuantity',
  'demandNote',
  'salesOpinion',
] as const satisfies readonly (keyof ComplaintFields)[];
type TextField = (typeof textFields)[number];

function isTextField(name: string): name is TextField {
  return (textFields as readonly string[]).includes(name);
}

/** Which editors may stand in a field's box. */
function editable(name: string): readonly PaperFieldName[] {
  if (name === 'contact') return ['contactName', 'contactTelephone'];
  if (name === 'received') return ['receivedAt', 'channel', 'receivedBy'];
  if (name === 'goods.more' || name === 'contact') return [];
  if (goodsName.test(name)) return [name as PaperFieldName];
  return isTextField(name) && name !== 'contact' ? [name] : [];
}
