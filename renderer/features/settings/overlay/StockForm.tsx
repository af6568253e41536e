import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overlay } from '../../../../db/rules/overlay.ts';
import { SCAN_BYTES } from '../../../../electron/contract/overlay.ts';
import { paperSize, paperSizes, sizeOfStock, type PrintedSize } from '../../../../electron/contract/print-options.ts';
import { call } from '../../../api/client.ts';
import { useSentence } from '../../../api/sentences.ts';
import { useCall } from '../../../api/use-call.ts';
import { Button } from '../../../ui/Button.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { NameField } from '../policy/fields.tsx';
import { PartsField } from './numbers.tsx';

/** What the stock is: its name, its size, how the copies come out, and the picture of it. */
export function StockForm({
  overlay,
  path,
  scanGone,
  onChange,
}: {
  readonly overlay: Overlay;
  /** `overlays.0` */
  readonly path: string;
  readonly scanGone: boolean;
  readonly onChange: (overlay: Overlay, kind?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const sentence = useSentence();
  const named = sizeOfStock(overlay.stock);

  async function chooseScan(): Promise<void> {
    const chosen = await call('files.chooseToOpen', { purpose: 'picture' });
    if (!chosen.ok || chosen.value.file === null) return;
    const answer = await call('overlays.addScan', { file: chosen.value.file });
    if (answer.ok) onChange({ ...overlay, scan: answer.value });
    else notify({ kind: 'error', text: sentence(answer.error) });
  }

  return (
    <div className="overlay-stock-form">
      <NameField
        label={t('overlay.name')}
        path={`${path}.name`}
        value={overlay.name}
        onChange={(name) => {
          onChange({ ...overlay, name }, `${path}.name`);
        }}
      />
      <Select<PrintedSize>
        label={t('overlay.size')}
        options={[...paperSize.options, 'own' as const].map((size) => ({
          value: size,
          label: t(`paper.sizes.${size}`),
        }))}
        value={named && !named.landscape ? named.size : 'own'}
        onChange={(size) => {
          if (size !== 'own') onChange({ ...overlay, stock: { ...paperSizes[size] } });
        }}
      />
      <div className="overlay-pair">
        {(['width', 'height'] as const).map((side) => (
          <PartsField
            key={side}
            label={t(`overlay.${side}`)}
            path={`${path}.stock.${side}`}
            value={overlay.stock[side]}
            parts={1000}
            onChange={(length) => {
              onChange({ ...overlay, stock: { ...overlay.stock, [side]: length } }, `${path}.stock`);
            }}
          />
        ))}
      </div>
      <Select
        label={t('overlay.copies')}
        options={(['impression', 'pages'] as const).map((copies) => ({ value: copies, label: t(`overlay.${copies}`) }))}
        value={overlay.copies}
        onChange={(copies) => {
          onChange({ ...overlay, copies });
        }}
      />
      <div className="overlay-scan-form" role="group" aria-label={t('overlay.scan')}>
        <span className="k-label">{t('overlay.scan')}</span>
        <div className="k-data-actions">
          <Button small onPress={() => void chooseScan()}>
            {t('overlay.chooseScan')}
          </Button>
          {overlay.scan === null ? null : (
            <Button
              small
              onPress={() => {
                onChange({ ...overlay, scan: null });
              }}
            >
              {t('overlay.removeScan')}
            </Button>
          )}
        </div>
        <p className="k-description">
          {scanGone ? t('overlay.scanGone') : t('overlay.scanNote', { limit: SCAN_BYTES / (1024 * 1024) })}
        </p>
      </div>
    </div>
  );
}

const NO_HASH = '0'.repeat(64);

/** The picture of the stock as an address that an image takes; `gone` where the office's file does not have it. */
export function useScan(scan: Overlay['scan']): { readonly url: string | undefined; readonly gone: boolean } {
  const kept = useCall('overlays.scan', { hash: scan?.hash ?? NO_HASH }, { enabled: scan !== null });
  const bytes = scan === null ? undefined : kept.value?.bytes;
  const mediaType = scan?.mediaType;
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!bytes || mediaType === undefined) {
      setUrl(undefined);
      return undefined;
    }
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    setUrl(address);
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [bytes, mediaType]);
  return { url: bytes ? url : undefined, gone: scan !== null && bytes === null };
}
