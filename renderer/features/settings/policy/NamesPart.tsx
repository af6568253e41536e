import { useTranslation } from 'react-i18next';

import type { Policy } from '../../../../db/rules/policy.ts';
import { Select } from '../../../ui/Select.tsx';
import { ChoiceList } from './ChoiceRows.tsx';
import { Boxes } from './ConditionFields.tsx';
import { useEditing, useName } from './editing.tsx';
import { NameField } from './fields.tsx';
import { allKinds, kindName } from './words.ts';

const papers = [
  'complaint',
  'complaintForm',
  'ledger',
  'statistics',
] as const satisfies readonly (keyof Policy['labels'])[];

/** What the policy, its papers and its units are called. */
export function NamesPart() {
  const { t } = useTranslation();
  const { policy, set, issueAt } = useEditing();
  const name = useName();
  const { labels } = policy;
  // The keys of both groups are those of the contract.
  const slips = Object.keys(labels.slips) as (keyof Policy['labels']['slips'])[];
  const goods = Object.keys(labels.goods) as (keyof Policy['labels']['goods'])[];

  return (
    <>
      <div className="k-policy-grid">
        {(['name', 'summary'] as const).map((part) => (
          <NameField
            key={part}
            label={t(`policyPage.parts.${part}`)}
            className={part === 'summary' ? 'k-field k-policy-summary' : 'k-field'}
            path={part}
            value={policy[part]}
            onChange={(text) => {
              set(part, text);
            }}
          />
        ))}
        <Select
          label={t('policyPage.parts.acceptingUnit')}
          options={policy.units.map(({ code, label }) => ({ value: code, label: name(label) }))}
          value={policy.acceptingUnit}
          error={issueAt('acceptingUnit')}
          onChange={(unit) => {
            set('acceptingUnit', unit);
          }}
        />
        <Boxes
          label={t('policyPage.parts.kinds')}
          options={allKinds.map((code) => ({ code: String(code), name: kindName(code, t) }))}
          chosen={policy.kinds}
          onChange={(kinds) => {
            set('kinds', kinds);
          }}
        />
      </div>
      <ChoiceList part="units" />
      <section className="k-policy-list" aria-label={t('policyPage.parts.labels')}>
        <header className="k-policy-list-head">
          <h2>{t('policyPage.parts.labels')}</h2>
        </header>
        <div className="k-policy-grid">
          {papers.map((paper) => (
            <NameField
              key={paper}
              label={t(`policyPage.fields.${paper}`)}
              path={`labels.${paper}`}
              value={labels[paper]}
              onChange={(text) => {
                set('labels', { ...labels, [paper]: text });
              }}
            />
          ))}
          {slips.map((slip) => (
            <NameField
              key={slip}
              label={t(`policyPage.fields.${slip}`)}
              path={`labels.slips.${slip}`}
              value={labels.slips[slip]}
              onChange={(text) => {
                set('labels', { ...labels, slips: { ...labels.slips, [slip]: text } });
              }}
            />
          ))}
          {goods.map((head) => (
            <NameField
              key={head}
              label={t(`policyPage.fields.${head}`)}
              path={`labels.goods.${head}`}
              value={labels.goods[head]}
              onChange={(text) => {
                set('labels', { ...labels, goods: { ...labels.goods, [head]: text } });
              }}
            />
          ))}
        </div>
      </section>
    </>
  );
}
