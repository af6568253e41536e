import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPercent } from '../../../db/rules/finding.ts';
import { formatQuantity } from '../../../db/rules/quantity.ts';
import type { ReturnGoods } from '../../../electron/contract/forms.ts';
import { useDates } from '../../api/use-office.ts';

/** 核定退貨量 and 實退量 of each line, and how it ended (002§3 Art.13(2)1). */
export function GoodsTable({ goods }: { readonly goods: readonly ReturnGoods[] }): ReactNode {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <table className="forms-goods">
      <caption>{t('forms.goods.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('forms.fields.product')}</th>
          <th scope="col">{t('forms.fields.lotNo')}</th>
          <th scope="col" className="is-number">
            {t('forms.goods.approved')}
          </th>
          <th scope="col" className="is-number">
            {t('forms.goods.actual')}
          </th>
          <th scope="col" className="is-number">
            {t('forms.goods.booked')}
          </th>
          <th scope="col">{t('forms.goods.ending')}</th>
        </tr>
      </thead>
      <tbody>
        {goods.map(({ line, product, materialNo, lotNo, approved, unit, ratio, ratioFrom, received }) => (
          <tr key={line}>
            <td>{product === '' ? materialNo : product}</td>
            <td>{lotNo}</td>
            <td className="is-number">{`${formatQuantity(approved)} ${unit}`}</td>
            <td className="is-number">{quantityText(received?.actual)}</td>
            <td className="is-number">{quantityText(received?.booked)}</td>
            <td>
              {received === null
                ? t(`forms.goods.ratio-${ratioFrom}`, { percent: formatPercent(ratio ?? 0) })
                : [
                    t(`forms.endings.${received.ending}`),
                    dates.show(received.on),
                    received.signedBy,
                    received.instruction,
                    received.instructedBy,
                    received.note,
                  ]
                    .filter(Boolean)
                    .join('　')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function quantityText(thousandths: number | null | undefined): string {
  return thousandths === null || thousandths === undefined ? '—' : formatQuantity(thousandths);
}
