import type { CaseRecord } from '../../../electron/contract/cases.ts';
import type { PolicyView } from '../../../electron/contract/office.ts';
import { useCall } from '../../api/use-call.ts';
import { useOffice } from '../../api/use-office.ts';

/** The version of the policy under which the case was accepted; the one in force until that is known. */
export function useCasePolicy(record: CaseRecord | undefined): PolicyView {
  const { policy } = useOffice();
  const own = record === undefined || (record.policyCode === policy.code && record.policyVersion === policy.version);
  const list = useCall('policies.list', {}, { enabled: !own });
  const id = list.value?.versions.find(
    ({ code, version }) => code === record?.policyCode && version === record.policyVersion,
  )?.id;
  const stored = useCall('policies.get', { id: id ?? 1 }, { enabled: !own && id !== undefined });
  if (own || !stored.value) return policy;
  return { ...stored.value.policy, id: stored.value.id, version: stored.value.version };
}
