import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../../db/rules/moments.ts';
import type { Policy } from '../../../../db/rules/policy.ts';
import { useCall } from '../../../api/use-call.ts';
import { useDateStyle } from '../../../api/use-office.ts';
import { Button } from '../../../ui/Button.tsx';
import { InfoIcon, WarningIcon } from '../../../ui/icons.tsx';
import { policyDraft, usePolicyDraft, type PolicyInForce } from './draft.ts';
import { putOnto } from './rebase.ts';
import { Changes } from './VersionsPart.tsx';

/** What the clerk should know of an editing that goes on: when it was left, or that another version is in force by now. */
export function DraftNotes({
  inForce,
  version,
  stale,
  onDiscard,
}: {
  readonly inForce: PolicyInForce;
  /** Number of the version in force. */
  readonly version: number;
  readonly stale: boolean;
  readonly onDiscard: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const style = useDateStyle();
  const { policy, basedOn, broughtBack } = usePolicyDraft();
  if (stale && policy !== undefined && basedOn !== undefined)
    return <Stale mine={policy} basedOn={basedOn} inForce={inForce} version={version} onDiscard={onDiscard} />;
  if (broughtBack === undefined) return null;
  return (
    <div className="k-policy-note" role="status">
      <InfoIcon />
      <span>{t('policyPage.draft.kept', { time: formatMoment(broughtBack, style) })}</span>
      <Button small onPress={policyDraft.goOn}>
        {t('policyPage.draft.goOn')}
      </Button>
      <Button small look="plain" onPress={onDiscard}>
        {t('policyPage.discard')}
      </Button>
    </div>
  );
}

function Stale({
  mine,
  basedOn,
  inForce,
  version,
  onDiscard,
}: {
  readonly mine: Policy;
  readonly basedOn: number;
  readonly inForce: PolicyInForce;
  readonly version: number;
  readonly onDiscard: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { typed } = usePolicyDraft();
  const base = useCall('policies.get', { id: basedOn }).value;
  if (!base) return null;
  return (
    <section className="k-policy-stale" role="alert" aria-label={t('policyPage.draft.staleTitle')}>
      <div className="k-policy-note">
        <WarningIcon />
        <span>{t('policyPage.draft.stale', { from: base.version, now: version })}</span>
        <Button
          small
          onPress={() => {
            policyDraft.rebase(putOnto({ base: base.policy, mine, typed }, inForce.policy), inForce.id);
          }}
        >
          {t('policyPage.draft.putOnto', { version })}
        </Button>
        <Button small look="plain" onPress={onDiscard}>
          {t('policyPage.discard')}
        </Button>
      </div>
      <div className="k-policy-stale-changes">
        <div>
          <h2>{t('policyPage.draft.meanwhile')}</h2>
          <Changes before={base.policy} after={inForce.policy} />
        </div>
        <div>
          <h2>{t('policyPage.draft.mine')}</h2>
          <Changes before={base.policy} after={mine} />
        </div>
      </div>
    </section>
  );
}
