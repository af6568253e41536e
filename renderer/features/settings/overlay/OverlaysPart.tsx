import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Overlay } from '../../../../db/rules/overlay.ts';
import { Button } from '../../../ui/Button.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { policyDraft } from '../policy/draft.ts';
import { freshCode, useEditing, useName } from '../policy/editing.tsx';
import { useHistory } from './history.ts';
import { NewOverlayDialog } from './NewOverlayDialog.tsx';
import { OverlayEditor } from './OverlayEditor.tsx';
import './overlay.css';

const none: readonly Overlay[] = [];

/** The office's own printed stock (套打): which there is, and where on it the values stand. */
export function OverlaysPart(): ReactNode {
  const { t } = useTranslation();
  const { policy, set } = useEditing();
  const name = useName();
  const list = policy.overlays ?? none;
  const [code, choose] = useState<string>();
  const [adding, setAdding] = useState(false);
  const history = useHistory(list, (next) => {
    set('overlays', next);
  });
  const at = Math.max(
    0,
    list.findIndex((overlay) => overlay.code === code),
  );
  const chosen = list[at];

  function remove(overlay: Overlay): void {
    const before = list;
    policyDraft.forgetTyped('overlays.');
    set(
      'overlays',
      list.filter((one) => one !== overlay),
    );
    choose(undefined);
    notify({
      kind: 'done',
      text: t('overlay.removed', { name: name(overlay.name) }),
      undo: () => {
        set('overlays', before);
      },
    });
  }

  const choice = (
    <div className="overlay-list">
      {chosen ? (
        <Select
          label={t('overlay.list')}
          options={list.map((overlay) => ({
            value: overlay.code,
            label: name(overlay.name),
            hint: t(`printers.papers.${overlay.paper}`),
          }))}
          value={chosen.code}
          onChange={choose}
        />
      ) : (
        <p className="k-description">{t('overlay.none')}</p>
      )}
      <div className="k-data-actions">
        <Button
          small
          icon={<PlusIcon />}
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('overlay.add')}
        </Button>
        {chosen ? (
          <Button
            small
            look="plain"
            onPress={() => {
              remove(chosen);
            }}
          >
            {t('overlay.remove')}
          </Button>
        ) : null}
      </div>
    </div>
  );

  return (
    <>
      {chosen ? (
        <OverlayEditor
          key={chosen.code}
          overlay={chosen}
          index={at}
          history={history}
          onChange={(overlay, kind) => {
            history.change(
              list.map((one, index) => (index === at ? overlay : one)),
              kind,
            );
          }}
        >
          {choice}
        </OverlayEditor>
      ) : (
        choice
      )}
      {adding ? (
        <NewOverlayDialog
          code={freshCode(list, 'overlay')}
          onCreate={(overlay) => {
            setAdding(false);
            // What is taken back afterwards is what was done on it, not the overlay itself.
            set('overlays', [...list, overlay]);
            choose(overlay.code);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
    </>
  );
}
