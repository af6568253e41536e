import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AssignedPaper, PrinterProfile } from '../../../electron/contract/printers.ts';
import { useCall } from '../../api/use-call.ts';
import type { Option } from '../../ui/Select.tsx';

export interface PrintingWay {
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
  /** The profile that was chosen or assigned: it says size and copies. Undefined where each paper goes its own way. */
  readonly profile: PrinterProfile | undefined;
  /** By what that paper goes as things are chosen now: name of a profile or a printer. */
  readonly nameOf: (paper: AssignedPaper) => string;
  /** What a call to print takes. */
  readonly request: { readonly profile?: string | null; readonly device: string };
  /** What a call to write a PDF takes: a file lies in no printer, so only a profile that the clerk chose himself moves it. */
  readonly file: { readonly profile?: string };
}

const PROFILE = 'profile:';
const DEVICE = 'device:';
const EACH = 'each';

/**
 * Through which profile, or on which printer, a paper is printed; at first by the profile it was assigned. `each`:
 * papers of several kinds, which go each by its own.
 */
export function usePrintingWay(paper: AssignedPaper | 'each' | undefined): PrintingWay {
  const { t } = useTranslation();
  const kept = useCall('printers.profiles', {});
  const printers = useCall('papers.printers', {});
  const [asked, choose] = useState<string>();
  const { profiles = [], defaults = {} } = kept.value ?? {};
  const assignedTo = (one: AssignedPaper): PrinterProfile | undefined =>
    profiles.find(({ id }) => id === defaults[one]);
  const assigned = paper === undefined || paper === 'each' ? undefined : assignedTo(paper);
  const several = paper === 'each' && profiles.length > 0;
  const usual = several ? EACH : assigned ? `${PROFILE}${assigned.id}` : DEVICE;
  const chosen = asked ?? usual;
  const profile = profiles.find(({ id }) => `${PROFILE}${id}` === chosen);
  const options = [
    ...(several ? [{ value: EACH, label: t('printDesk.eachItsOwn') }] : []),
    ...profiles.map(({ id, name }) => ({ value: `${PROFILE}${id}`, label: name })),
    { value: DEVICE, label: t('paper.desk.usualPrinter') },
    ...(printers.value?.printers ?? []).map(({ device, name }) => ({ value: `${DEVICE}${device}`, label: name })),
  ];
  const labelOf = (way: string): string => options.find(({ value }) => value === way)?.label ?? '';
  return {
    options,
    chosen,
    choose,
    profile,
    nameOf: (one) => (chosen === EACH ? (assignedTo(one)?.name ?? t('paper.desk.usualPrinter')) : labelOf(chosen)),
    request:
      chosen === EACH
        ? { device: '' }
        : profile
          ? { profile: profile.id, device: '' }
          : { profile: null, device: chosen.startsWith(DEVICE) ? chosen.slice(DEVICE.length) : '' },
    file: asked !== undefined && profile ? { profile: profile.id } : {},
  };
}
