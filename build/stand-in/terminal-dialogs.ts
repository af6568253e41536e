import { resolve } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';

import type { DialogAnswers } from './state.ts';

/** The system's file dialogs as questions in the terminal; an empty answer cancels. */
export const terminalDialogs: DialogAnswers = {
  open: (suggested) => ask('File or folder to open', suggested),
  save: (suggested) => ask('Save as', suggested),
};

async function ask(question: string, suggested: string): Promise<string | undefined> {
  if (!stdin.isTTY) {
    stdout.write(`${question}: there is no terminal to ask in, so the dialog counts as cancelled.\n`);
    return undefined;
  }
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    const answer = (
      await lines.question(`${question}${suggested === '' ? '' : ` [${suggested}]`} (empty cancels): `)
    ).trim();
    return answer === '' ? undefined : resolve(answer);
  } finally {
    lines.close();
  }
}
