import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../db/rules/moments.ts';
import { call } from '../../api/client.ts';
import { useCall } from '../../api/use-call.ts';
import { useDateStyle } from '../../api/use-office.ts';
import { navigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { notify } from '../../ui/notices.ts';
import { Section } from '../../ui/Page.tsx';

/** Complaints begun and not yet accepted; each can be gone on with or put away (which can be taken back). */
export function Drafts({ except }: { readonly except: number | undefined }): ReactNode {
  const { t } = useTranslation();
  const style = useDateStyle();
  const drafts = useCall('drafts.list', {});
  const others = (drafts.value?.drafts ?? []).filter((draft) => draft.id !== except && draft.caseId === null);
  if (others.length === 0) return null;

  async function discard(id: number): Promise<void> {
    const answer = await call('drafts.discard', { id });
    if (!answer.ok) return;
    const { caseId, form, origin } = answer.value;
    notify({
      kind: 'done',
      text: t('intake.draftDiscarded'),
      undo: () => void call('drafts.save', { ...(caseId === null ? {} : { caseId }), form, origin }),
    });
  }

  return (
    <Section title={t('intake.drafts')} beside={others.length}>
      <ul className="side-drafts">
        {others.map((draft) => {
          const name = draft.customerName === '' ? t('intake.noCustomerYet') : draft.customerName;
          return (
            <li key={draft.id}>
              <Button look="plain" small onPress={() => navigation.replace({ name: 'intake', draftId: draft.id })}>
                {name}
              </Button>
              <span className="side-soft">{formatMoment(draft.updatedAt, style)}</span>
              <Button
                look="plain"
                small
                aria-label={t('intake.discardDraft', { name })}
                icon={<CloseIcon />}
                onPress={() => void discard(draft.id)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
