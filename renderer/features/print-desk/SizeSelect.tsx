import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { paperSize, type PaperSize } from '../../../electron/contract/print-options.ts';
import { Select } from '../../ui/Select.tsx';
import type { StockChoice } from './use-stock.ts';

interface Props {
  readonly sizes: readonly PaperSize[];
  readonly stock: StockChoice;
  /** What it is printed on while no stock is chosen. */
  readonly size: PaperSize;
  readonly onSize: (size: PaperSize) => void;
  readonly disabled?: boolean;
}

/** On which sheet: one of the sizes, or the office's own stock. */
export function SizeSelect({ sizes, stock, size, onSize, disabled = false }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      label={t('paper.desk.size')}
      options={[...sizes.map((each) => ({ value: each, label: t(`paper.sizes.${each}`) })), ...stock.options]}
      value={stock.chosen ?? size}
      disabled={disabled}
      onChange={(chosen) => {
        stock.choose(chosen);
        const named = paperSize.safeParse(chosen);
        if (named.success) onSize(named.data);
      }}
    />
  );
}
