import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { overrunKind, slipKind, type SlipKind } from '../../../electron/contract/slips.ts';
import { useCall } from '../../api/use-call.ts';
import { useLocalized, useOffice } from '../../api/use-office.ts';
import { runCommand } from '../../app/commands/context.ts';
import { useCommandHandlers } from '../../app/commands/handlers.ts';
import { usePlaceMemory } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { AbnormalityDialog } from './AbnormalityDialog.tsx';
import { withCount } from './columns.tsx';
import { LateUnits } from './LateUnits.tsx';
import { MadeSlips } from './MadeSlips.tsx';
import './slips.css';

/** 單據: whom to remind and to ask, and every slip with its answer (002§3 Art.3, Art.9(11), Art.14). */
export function SlipsPage({ tab: asked }: { readonly tab?: SlipKind | undefined }): ReactNode {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { policy } = useOffice();
  const [kept, keepTab] = usePlaceMemory<SlipKind | null>('tab', null);
  const tab = kept ?? asked ?? 'reminder';
  const [beginning, setBeginning] = useState(false);
  // Of the page, not of a tab: the key is never without it while the tabs change.
  useCommandHandlers({ 'slip.abnormality': () => setBeginning(true) });
  const counts = useCall('slips.open', {});
  const countOf = (kind: SlipKind): number => counts.value?.counts.find((one) => one.kind === kind)?.count ?? 0;

  return (
    <Page
      title={t('slips.title')}
      beside={t('slips.intro')}
      scroll={false}
      actions={
        <Button
          keys="Alt+X"
          onPress={() => {
            runCommand('slip.abnormality');
          }}
        >
          {t('slips.buttons.abnormality')}
        </Button>
      }
    >
      <Tabs
        label={t('slips.title')}
        tabs={slipKind.options.map((kind) => ({
          id: kind,
          label: withCount(t, localized(policy.labels.slips[kind]), countOf(kind)),
        }))}
        ownPages
        chosen={tab}
        onChoose={(id) => {
          const kind = slipKind.safeParse(id);
          if (kind.success) keepTab(kind.data);
        }}
      >
        <SlipsOfKind key={tab} kind={tab} />
      </Tabs>
      {beginning ? <AbnormalityDialog onClose={() => setBeginning(false)} /> : null}
    </Page>
  );
}

function SlipsOfKind({ kind }: { readonly kind: SlipKind }): ReactNode {
  const late = overrunKind.safeParse(kind);
  const [part, setPart] = useState<'late' | 'made'>(late.success ? 'late' : 'made');
  return (
    <div className="slips-body">
      {late.success ? <LateUnits kind={late.data} inHand={part === 'late'} onFocus={() => setPart('late')} /> : null}
      <MadeSlips kind={kind} headed={late.success} inHand={part === 'made'} onFocus={() => setPart('made')} />
    </div>
  );
}
