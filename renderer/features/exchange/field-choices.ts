import type { TFunction } from 'i18next';

import type { Localized } from '../../../db/rules/policy.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import type { Option } from '../../ui/Select.tsx';

/** What a field can be: lists of the policy, and the few answers that belong to Kesu itself. */
export function choicesOfField(
  field: string,
  policy: PolicyView,
  t: TFunction,
  localized: (text: Localized) => string,
): readonly Option[] {
  const ofPolicy = (list: readonly { readonly code: string; readonly label: Localized }[]): readonly Option[] =>
    list.map(({ code, label }) => ({ value: code, label: localized(label) }));

  switch (field) {
    case 'channel':
      return ofPolicy(policy.channels);
    case 'type':
      return ofPolicy(policy.types);
    case 'severity':
      return ofPolicy(policy.severities);
    case 'demands':
      return ofPolicy(policy.demands);
    case 'outcomes':
      return ofPolicy(policy.outcomes);
    case 'unit':
    case 'responsibleUnit':
      return ofPolicy(policy.units);
    case 'kind':
      return [
        { value: 'company', label: t('customers.page.fields.company') },
        { value: 'person', label: t('customers.page.fields.person') },
      ];
    case 'region':
      return [
        { value: 'domestic', label: t('cases.regions.domestic') },
        { value: 'overseas', label: t('cases.regions.overseas') },
      ];
    case 'state':
      return (['open', 'closed', 'not-established', 'voided'] as const).map((state) => ({
        value: state,
        label: t(`exchange.wizard.states.${state}`),
      }));
    case 'established':
      return [
        { value: 'yes', label: t('common.yes') },
        { value: 'no', label: t('common.no') },
      ];
    default:
      return [];
  }
}
