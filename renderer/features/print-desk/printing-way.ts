import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AssignedPaper, PrinterProfile } from '../../../electron/contract/printers.ts';
import { useCall } from '../../api/use-call.ts';
import type { Option } from '../../ui/Select.tsx';

export interface PrintingWay {
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  /** The profile that was chosen or assigned: it says size and copies. */
  readonly profile: PrinterProfile | undefined;
  /** What a call to print takes. */
  readonly request: { readonly profile: string | null; readonly device: string };
}

const PROFILE = 'profile:';
const DEVICE = 'device:';

/** Through which profile, or on which printer, a paper is printed; at first by the profile it was assigned. */
export function usePrintingWay(paper: AssignedPaper): PrintingWay {
  const { t } = useTranslation();
  const kept = useCall('printers.profiles', {});
  const printers = useCall('papers.printers', {});
  const [asked, choose] = useState<string>();
  const { profiles = [], defaults = {} } = kept.value ?? {};
  const assigned = profiles.find(({ id }) => id === defaults[paper]);
  const chosen = asked ?? (assigned ? `${PROFILE}${assigned.id}` : DEVICE);
  const profile = profiles.find(({ id }) => `${PROFILE}${id}` === chosen);
  return {
    options: [
      ...profiles.map(({ id, name }) => ({ value: `${PROFILE}${id}`, label: name })),
      { value: DEVICE, label: t('paper.desk.usualPrinter') },
      ...(printers.value?.printers ?? []).map(({ device, name }) => ({ value: `${DEVICE}${device}`, label: name })),
    ],
    chosen,
    choose,
    profile,
    request: profile
      ? { profile: profile.id, device: '' }
      : { profile: null, device: chosen.startsWith(DEVICE) ? chosen.slice(DEVICE.length) : '' },
  };
}
