import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { SearchField } from '../ui/TextField.tsx';
import type { Command } from './commands/command.ts';
import { possibleCommands, runCommand } from './commands/context.ts';
import { offerOf } from './commands/handlers.ts';
import { closeOverlay } from './commands/overlays.ts';
import { fuzzyScore } from './fuzzy.ts';
import './suggestions.css';
import { useSuggestions } from './suggestions.tsx';

interface Choice {
  readonly command: Command;
  readonly label: string;
}

/** Every command that is possible now, by any part of its name or its key (Ctrl+K). */
export function Palette() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  // What was possible on the page beneath, before this dialog lay over it.
  const [choices] = useState<readonly Choice[]>(() =>
    possibleCommands()
      .filter((command) => !command.keyOnly)
      .map((command) => ({ command, label: offerOf(command.id)?.label ?? t(`commands.${command.label}`) })),
  );

  const fitting = choices
    .map((choice) => ({ ...choice, score: scoreOf(choice, typed) }))
    .filter((choice) => choice.score !== undefined)
    .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0));

  const suggestions = useSuggestions(
    t('common.palette.title'),
    fitting.map(({ command, label }) => ({
      id: command.id,
      content: (
        <>
          <span>{label}</span>
          <span className="k-palette-keys">
            {command.keys.map((keys) => (
              <Kbd key={keys} keys={keys} />
            ))}
          </span>
        </>
      ),
      run: () => {
        closeOverlay();
        // After the dialog has gone and given the focus back: then the page hears commands again.
        setTimeout(() => runCommand(command.id), 0);
      },
    })),
    true,
  );

  return (
    <Dialog title={t('common.palette.title')} onClose={closeOverlay} stand="top">
      <div className="k-palette">
        <SearchField
          {...suggestions.input}
          label={t('common.palette.hint')}
          placeholder={t('common.palette.hint')}
          value={typed}
          autoFocus
          onChange={(event) => {
            setTyped(event.target.value);
            suggestions.restart();
          }}
        />
        {suggestions.list}
        {fitting.length === 0 ? (
          <p className="k-suggestion-none" role="status">
            {t('common.palette.nothing')}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function scoreOf({ command, label }: Choice, typed: string): number | undefined {
  const scores = [label, command.id, ...command.keys].map((text) => fuzzyScore(typed, text));
  return scores.reduce((best, score) => (score === undefined ? best : Math.max(best ?? score, score)), undefined);
}
