import type { PaperSize } from '../../../electron/contract/print-options.ts';
import type { Locale } from '../../../electron/contract/shapes.ts';
import { useCall } from '../../api/use-call.ts';
import type { PrintSubject } from './subjects.ts';

/** The paper as it would print now. Each kind of paper has a call of its own, and so has an overlay; only one of them is asked. */
export function usePreview(
  of: PrintSubject,
  size: PaperSize,
  locale: Locale,
  profile: string | undefined,
  overlay: string | undefined,
) {
  const through = profile === undefined ? {} : { profile };
  const caseId = 'caseId' in of ? of.caseId : undefined;
  const formId = 'formId' in of ? of.formId : undefined;
  const slip = 'slipId' in of || 'followUpId' in of ? of : undefined;
  const ask = (enabled: boolean) => ({ keepPrevious: true, enabled: enabled && overlay === undefined });
  const complaint = useCall(
    'papers.preview',
    { caseId: caseId ?? 1, size, locale, ...through },
    ask(caseId !== undefined),
  );
  const side = useCall('papers.previewSlip', { ...slip, size, locale, ...through }, ask(slip !== undefined));
  const form = useCall(
    'papers.previewForm',
    { formId: formId ?? 1, size, locale, ...through },
    ask(formId !== undefined),
  );
  const stock = useCall(
    'papers.previewOverlay',
    { ...of, overlay: overlay ?? '-', locale, ...through },
    { keepPrevious: true, enabled: overlay !== undefined },
  );
  if (overlay !== undefined) return stock;
  if (caseId !== undefined) return complaint;
  return slip !== undefined ? side : form;
}
