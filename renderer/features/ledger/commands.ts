import type { Command } from '../../app/commands/command.ts';

export const ledgerCommands = [] as const satisfies readonly Command[];
