import { useDeferredValue, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useCall } from '../../api/use-call.ts';
import { OtherCase } from './Links.tsx';
import './case.css';

const DAYS = 30;

/** 「30 日內第 3 件」: the cases of the same product in the thirty days before, while the form is typed. */
export function SameProduct({
  product,
  materialNo,
  on,
  except,
}: {
  readonly product: string;
  readonly materialNo: string;
  readonly on: string;
  /** The case itself, once it is one. */
  readonly except?: number;
}): ReactNode {
  const { t } = useTranslation();
  const asked = useDeferredValue(`${product.trim()}\n${materialNo.trim()}`);
  const [name = '', material = ''] = asked.split('\n');
  const found = useCall(
    'life.sameProduct',
    { product: name, materialNo: material, on },
    { enabled: name !== '' || material !== '', keepPrevious: true },
  );
  const before = (found.value?.cases ?? []).filter(({ id }) => id !== except);
  if (before.length === 0) return null;
  return (
    <div className="case-same" role="status">
      <p>
        <b>{t('caseLife.same.title', { days: DAYS, count: before.length + 1 })}</b>
      </p>
      <p className="side-soft">{t('caseLife.same.text')}</p>
      <ul className="case-links">
        {before.slice(0, 4).map((other) => (
          <li key={other.id}>
            <OtherCase other={other} />
          </li>
        ))}
      </ul>
    </div>
  );
}
