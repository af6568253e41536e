import { useTranslation } from 'react-i18next';

import {
  fieldsOf,
  formPaper,
  isInternal,
  officeFields,
  policyPaperKinds,
  sizesFor,
} from '../../../../db/rules/form-papers.ts';
import type { CopyColour, PolicyPaper, PolicyPaperCopy } from '../../../../db/rules/policy.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { FieldError } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { policyDraft, usePolicyDraft } from './draft.ts';
import { noText, useEditing, useName } from './editing.tsx';
import { NameField } from './fields.tsx';
import { useFieldName } from './paper-fields.ts';
import { Rows } from './Rows.tsx';

const colours = ['white', 'pink', 'blue', 'green', 'yellow'] as const satisfies readonly CopyColour[];
/** No size of its own. */
const OFFICE = 'office';

/** The papers that are filled in: name, size, copies, and what each copy shows. */
export function PapersPart() {
  const { t } = useTranslation();
  const { policy, set, issues, issueAt } = useEditing();
  const name = useName();
  const kind = usePolicyDraft((draft) => draft.paper);
  const own = policy.papers ?? [];
  const place = own.findIndex((one) => one.kind === kind);
  const paper = formPaper(policy, kind);
  // One that is not the office's own yet would be the next.
  const path = `papers.${place === -1 ? own.length : place}`;

  function change(next: PolicyPaper): void {
    set('papers', place === -1 ? [...own, next] : own.with(place, next));
  }

  function asUsual(): void {
    policyDraft.forgetTyped('papers.');
    set(
      'papers',
      own.filter((one) => one.kind !== kind),
    );
  }

  function label(one: PolicyPaper['kind']): string {
    const at = own.findIndex((each) => each.kind === one);
    const count = issues.filter((issue) => at !== -1 && issue.path.startsWith(`papers.${at}.`)).length;
    const shown = name(formPaper(policy, one).name);
    return count === 0 ? shown : `${shown}（${count}）`;
  }

  return (
    <>
      <div className="k-policy-grid">
        <Select
          label={t('policyPage.papers.paper')}
          options={policyPaperKinds.map((one) => ({ value: one, label: label(one) }))}
          value={kind}
          onChange={policyDraft.choosePaper}
        />
        <NameField
          label={t('policyPage.papers.name')}
          path={`${path}.name`}
          value={paper.name}
          onChange={(text) => {
            change({ ...paper, name: text });
          }}
        />
        <Select
          label={t('policyPage.papers.size')}
          options={[
            { value: OFFICE, label: t('policyPage.papers.officeSize') },
            ...sizesFor(kind).map((size) => ({ value: size, label: t(`paper.sizes.${size}`) })),
          ]}
          value={paper.size ?? OFFICE}
          error={issueAt(`${path}.size`)}
          onChange={(size) => {
            change({ ...paper, size: sizesFor(kind).find((one) => one === size) });
          }}
        />
      </div>
      <p className="k-description">
        {t(place === -1 ? 'policyPage.papers.usual' : 'policyPage.papers.own')}
        {place === -1 ? null : (
          <Button small look="plain" onPress={asUsual}>
            {t('policyPage.papers.asUsual')}
          </Button>
        )}
      </p>
      {issueAt(`${path}.kind`) === undefined ? null : <FieldError>{issueAt(`${path}.kind`)}</FieldError>}
      <Rows
        key={kind}
        path={`${path}.copies`}
        label={t('policyPage.papers.copies', { name: name(paper.name) })}
        note={t('policyPage.papers.copiesNote')}
        rows={paper.copies}
        onChange={(rows) => {
          // The copies are numbered by their place: no number stands twice.
          change({ ...paper, copies: rows.map((row, index): PolicyPaperCopy => ({ ...row, copy: index + 1 })) });
        }}
        fresh={() => ({
          copy: 0,
          keeper: noText,
          colour: colours[paper.copies.length] ?? 'white',
          forCustomer: false,
          hidden: [],
        })}
        keyOf={(_row, index) => String(index)}
        nameOf={({ keeper }) => name(keeper)}
      >
        {(row, changeRow, index) => (
          <Copy kind={kind} path={`${path}.copies.${index}`} place={index} value={row} onChange={changeRow} />
        )}
      </Rows>
    </>
  );
}

interface CopyProps {
  readonly kind: PolicyPaper['kind'];
  readonly path: string;
  readonly place: number;
  readonly value: PolicyPaperCopy;
  readonly onChange: (value: PolicyPaperCopy) => void;
}

function Copy({ kind, path, place, value, onChange }: CopyProps) {
  const { t } = useTranslation();
  const { issueAt } = useEditing();
  const numeral = t('paper.numerals').split(' ')[place] ?? String(place + 1);
  const forCustomerIssue = issueAt(`${path}.forCustomer`);
  return (
    <>
      <span className="k-policy-copy">{t('paper.copyName', { numeral })}</span>
      <NameField
        label={t('policyPage.fields.keeper')}
        path={`${path}.keeper`}
        value={value.keeper}
        onChange={(keeper) => {
          onChange({ ...value, keeper });
        }}
      />
      <Select
        label={t('policyPage.fields.colour')}
        options={colours.map((colour) => ({ value: colour, label: t(`policyPage.colours.${colour}`) }))}
        value={value.colour}
        onChange={(colour) => {
          onChange({ ...value, colour });
        }}
      />
      <Checkbox
        checked={value.forCustomer}
        disabled={isInternal(kind) && !value.forCustomer}
        onChange={(forCustomer) => {
          // What is for the office alone leaves the copy with it.
          const hidden = forCustomer ? [...new Set([...value.hidden, ...officeFields(kind)])] : value.hidden;
          onChange({ ...value, forCustomer, hidden });
        }}
      >
        {t('policyPage.fields.forCustomer')}
      </Checkbox>
      {isInternal(kind) ? <span className="k-description">{t('policyPage.papers.internal')}</span> : null}
      {forCustomerIssue === undefined ? null : <FieldError>{forCustomerIssue}</FieldError>}
      <ShownFields kind={kind} path={path} value={value} onChange={onChange} />
    </>
  );
}

/** What the keeper of a copy sees; a field that no copy has can be taken away too. */
function ShownFields({ kind, path, value, onChange }: Omit<CopyProps, 'place'>) {
  const { t } = useTranslation();
  const { issueAt } = useEditing();
  const fieldName = useFieldName();
  const fields = fieldsOf(kind);
  const { hidden, forCustomer } = value;
  const unknown = hidden.filter((field) => !fields.includes(field));
  const error = issueAt(`${path}.hidden`, true);
  if (fields.length === 0) return null;
  return (
    <fieldset className="k-policy-boxes k-policy-shown">
      <legend className="k-label">{t('policyPage.papers.shown')}</legend>
      {fields.map((field) => {
        const shown = !hidden.includes(field);
        const office = forCustomer && officeFields(kind).includes(field);
        return (
          <Checkbox
            key={field}
            checked={shown}
            disabled={office && !shown}
            onChange={(checked) => {
              onChange({ ...value, hidden: checked ? hidden.filter((one) => one !== field) : [...hidden, field] });
            }}
          >
            {fieldName(kind, field)}
            {office ? <span className="k-soft">{`　${t('policyPage.papers.officeField')}`}</span> : null}
          </Checkbox>
        );
      })}
      {unknown.map((field) => (
        <Button
          key={field}
          small
          look="plain"
          onPress={() => {
            onChange({ ...value, hidden: hidden.filter((one) => one !== field) });
          }}
        >
          {t('policyPage.removeNamed', { name: field })}
        </Button>
      ))}
      {error === undefined ? null : <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
