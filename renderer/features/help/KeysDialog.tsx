import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CommandArea } from '../../../electron/contract/menu.ts';
import { possibleCommands } from '../../app/commands/context.ts';
import { closeOverlay } from '../../app/commands/overlays.ts';
import { commands } from '../../app/commands/table.ts';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import './keys.css';

const areaTitles = {
  program: 'areaProgram',
  places: 'areaPlaces',
  form: 'areaForm',
  case: 'areaCase',
  ledger: 'areaLedger',
  customers: 'areaCustomers',
  statistics: 'areaStatistics',
  print: 'areaPrint',
} as const satisfies Readonly<Record<CommandArea, string>>;

/** Keys that fields and tables hear themselves; the same everywhere. */
const fieldKeys = [
  ['nextField', ['Enter']],
  ['previousField', ['Shift+Enter']],
  ['leaveText', ['Ctrl+Enter']],
] as const;
const tableKeys = [
  ['tableMove', ['ArrowUp', 'ArrowDown']],
  ['tablePage', ['PageUp', 'PageDown']],
  ['tableEnds', ['Home', 'End']],
  ['tableChoose', ['Shift+ArrowDown']],
  ['tableAll', ['Ctrl+A']],
  ['tableOpen', ['Enter']],
] as const;

/** F1: every key there is, from the table of commands. */
export function KeysDialog() {
  const { t } = useTranslation();
  const [possible] = useState(() => new Set(possibleCommands().map(({ id }) => id)));
  const areas = Object.keys(areaTitles) as readonly CommandArea[];

  return (
    <Dialog title={t('common.keysPage.title')} onClose={closeOverlay} size="large" reading>
      <p className="k-soft">{t('common.keysPage.intro')}</p>
      <div className="k-keys">
        {areas.map((area) => {
          const rows = commands.filter((command) => command.area === area && command.keys.length > 0);
          if (rows.length === 0 && area !== 'form') return null;
          return (
            <section key={area}>
              <h3>{t(`common.keysPage.${areaTitles[area]}`)}</h3>
              <dl>
                {rows.map((command) => (
                  <Line
                    key={command.id}
                    keys={command.keys}
                    text={t(`commands.${command.label}`)}
                    resting={!possible.has(command.id)}
                  />
                ))}
                {area === 'form'
                  ? fieldKeys.map(([text, keys]) => <Line key={text} keys={keys} text={t(`common.keysPage.${text}`)} />)
                  : null}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>{t('common.keysPage.areaTables')}</h3>
          <dl>
            {tableKeys.map(([text, keys]) => (
              <Line key={text} keys={keys} text={t(`common.keysPage.${text}`)} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Line({
  keys,
  text,
  resting,
}: {
  readonly keys: readonly string[];
  readonly text: string;
  readonly resting?: boolean;
}) {
  return (
    <div className={classNames('k-keys-line', resting && 'k-keys-resting')}>
      <dt>
        {keys.map((key) => (
          <Kbd key={key} keys={key} />
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
