import { useTranslation } from 'react-i18next';

import type { LossItem } from '../../../../db/rules/policy.ts';
import { Select } from '../../../ui/Select.tsx';
import { ChoiceRows } from './ChoiceRows.tsx';
import { noText, useEditing } from './editing.tsx';
import { NumberField } from './fields.tsx';
import { SourceField } from './RoutePart.tsx';

/** Who decides up to which amount, how the loss is reckoned, what is punished how. Empty figures are asked for. */
export function DecisionPart() {
  const { t } = useTranslation();
  const { policy, set } = useEditing();
  return (
    <>
      <ChoiceRows
        part="approval"
        note={t('policyPage.approvalNote')}
        rows={policy.approval}
        fresh={(code) => ({ code, label: noText, upTo: null })}
        onChange={(rows) => {
          set('approval', rows);
        }}
      >
        {(level, change, path) => (
          <NumberField
            label={t('policyPage.fields.upTo')}
            kind="money"
            asks
            path={`${path}.upTo`}
            value={level.upTo}
            onChange={(upTo) => {
              change({ ...level, upTo });
            }}
          />
        )}
      </ChoiceRows>
      <ChoiceRows
        part="lossStandard"
        rows={policy.lossStandard}
        fresh={(code): LossItem => ({ code, label: noText, basis: 'per-case', rate: null })}
        onChange={(rows) => {
          set('lossStandard', rows);
        }}
      >
        {(item, change, path) => (
          <>
            <Select
              label={t('policyPage.fields.basis')}
              options={(['per-case', 'per-piece', 'percent-of-amount'] as const).map((basis) => {
                return { value: basis, label: t(`policyPage.bases.${basis}`) };
              })}
              value={item.basis}
              onChange={(basis) => {
                change({ ...item, basis });
              }}
            />
            <NumberField
              label={t('policyPage.fields.rate')}
              kind={item.basis === 'percent-of-amount' ? 'percent' : 'money'}
              asks
              path={`${path}.rate`}
              value={item.rate}
              onChange={(rate) => {
                change({ ...item, rate });
              }}
            />
          </>
        )}
      </ChoiceRows>
      <ChoiceRows
        part="penalties"
        rows={policy.penalties}
        fresh={(code) => ({ code, label: noText, least: null, most: null, points: null, source: '' })}
        onChange={(rows) => {
          set('penalties', rows);
        }}
      >
        {(item, change, path) => (
          <>
            {(['least', 'most'] as const).map((end) => (
              <NumberField
                key={end}
                label={t(`policyPage.fields.${end}`)}
                kind="money"
                asks
                path={`${path}.${end}`}
                value={item[end]}
                onChange={(amount) => {
                  change({ ...item, [end]: amount });
                }}
              />
            ))}
            <NumberField
              label={t('policyPage.fields.points')}
              asks
              most={10_000}
              path={`${path}.points`}
              value={item.points}
              onChange={(points) => {
                change({ ...item, points });
              }}
            />
            <SourceField
              value={item.source}
              onChange={(source) => {
                change({ ...item, source });
              }}
            />
          </>
        )}
      </ChoiceRows>
      <div className="k-policy-grid">
        <NumberField
          label={t('policyPage.parts.overQuantity')}
          kind="percent"
          asks
          most={10_000}
          path="overQuantity"
          value={policy.overQuantity}
          onChange={(ratio) => {
            set('overQuantity', ratio);
          }}
        />
      </div>
    </>
  );
}
