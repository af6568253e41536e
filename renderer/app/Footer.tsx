import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';

import { showKeys } from '../ui/Kbd.tsx';
import { runCommand, usePossibleCommands } from './commands/context.ts';
import { offerOf } from './commands/handlers.ts';

const useStatus = create<{ readonly text: string }>(() => ({ text: '' }));

/** Says something at the right end of the footer while the page is shown: 草稿已存 09:06. */
export function useFooterStatus(text: string): void {
  useEffect(() => {
    useStatus.setState({ text });
    return () => {
      useStatus.setState({ text: '' });
    };
  }, [text]);
}

/** The function keys that work here and now, as such programs always showed them. */
export function Footer() {
  const { t } = useTranslation();
  const status = useStatus((state) => state.text);
  const shown = usePossibleCommands()
    .filter((command) => command.footer !== undefined && command.keys.length > 0)
    .toSorted((one, other) => (one.footer ?? 0) - (other.footer ?? 0));

  return (
    <footer className="k-foot">
      <div className="k-foot-keys" role="group" aria-label={t('common.frame.functionKeys')}>
        {shown.map((command) => (
          // Its key does the same from anywhere, so Tab passes it over and the focus stays in the field.
          <button
            key={command.id}
            type="button"
            tabIndex={-1}
            className="k-foot-key"
            data-command={command.id}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              runCommand(command.id);
            }}
          >
            <b>{showKeys(command.keys[0] ?? '')}</b>
            {offerOf(command.id)?.label ?? t(`commands.${command.label}`)}
          </button>
        ))}
      </div>
      <div className="k-foot-status" role="status">
        {status}
      </div>
    </footer>
  );
}
