import { millimetres } from '../../../db/rules/printer-profile.ts';
import { formatMoment } from '../../../db/rules/moments.ts';
import type { LocaleCode } from '../../../db/rules/policy.ts';
import { translator } from '../../../renderer/locales/translate.ts';
import type { CalibrationDocument } from '../../contract/paper.ts';
import type { Settings } from '../../contract/office.ts';
import { placementOf, type Placement, type PrinterProfile } from '../../contract/printers.ts';

/** The calibration page of a profile. It is drawn whole, whatever the profile leaves off, and one to a page. */
export function testPage(
  profile: PrinterProfile,
  {
    page,
    locale,
    settings,
    now,
  }: {
    readonly page: CalibrationDocument['page'];
    readonly locale: LocaleCode;
    readonly settings: Pick<Settings, 'officeName' | 'dateStyle'>;
    readonly now: Date;
  },
): { readonly document: CalibrationDocument; readonly placement: Placement } {
  const t = translator(locale);
  const placement: Placement = {
    ...placementOf(profile, false),
    layers: { form: true, data: true },
    outcome: 'pages',
  };
  const { offsetX, offsetY, scaleX, scaleY, mode, trim, media } = profile;
  return {
    placement,
    document: {
      kind: 'calibration',
      size: profile.size,
      locale,
      officeName: settings.officeName,
      title: page === 'rulers' ? t('printers.page.title') : t('printers.page.formsTitle'),
      printedAt: formatMoment(now.toISOString(), settings.dateStyle),
      page,
      profile: profile.name,
      lines: [
        t('printers.page.media', {
          width: millimetres(media.width),
          height: millimetres(media.height),
          mode: t(`printers.modes.${mode}`),
        }),
        t('printers.page.correction', { offsetX, offsetY, scaleX, scaleY, trim }),
      ],
      media: placement.media,
    },
  };
}
