import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { TextField } from '../../../ui/TextField.tsx';
import { policyDraft, usePolicyDraft } from '../policy/draft.ts';
import { useEditing } from '../policy/editing.tsx';
import { readDecimal } from '../printers/numbers.ts';

/** A length or a type size: kept in parts of what is typed (tenths of a millimetre or a point, micrometres). */
export function PartsField({
  label,
  path,
  value,
  parts,
  onChange,
}: {
  readonly label: string;
  /** Where it stands in the policy: `overlays.0.fields.3.x`. */
  readonly path: string;
  readonly value: number;
  /** Of one that is typed; 1 for whole numbers. */
  readonly parts: 1 | 10 | 1000;
  readonly onChange: (value: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { issueAt } = useEditing();
  const typed = usePolicyDraft((state) => state.typed[path]);
  // While the clerk types, 12 is not made 12.0 under the fingers.
  const [own, setOwn] = useState<string>();
  const places = { 1: 0, 10: 1, 1000: 3 }[parts];
  const written = parts === 1000 ? String(value / 1000) : (value / parts).toFixed(places);
  return (
    <TextField
      label={label}
      className="k-field overlay-number"
      inputMode="decimal"
      value={own ?? typed ?? written}
      maxLength={12}
      error={typed === undefined ? issueAt(path) : parts === 1 ? t('overlay.whole') : t('overlay.number')}
      data-path={path}
      onBlur={() => {
        setOwn(undefined);
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const read = readDecimal(text);
        const exact = read === undefined ? undefined : Math.round(read * parts);
        setOwn(text);
        const understood = exact !== undefined && Math.abs(exact - (read ?? 0) * parts) < 1e-6;
        policyDraft.type(path, understood ? undefined : text);
        if (understood) onChange(exact);
      }}
    />
  );
}
