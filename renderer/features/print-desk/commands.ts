import type { Command } from '../../app/commands/command.ts';

export const printDeskCommands = [] as const satisfies readonly Command[];
