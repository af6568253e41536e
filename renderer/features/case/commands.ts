import type { Command } from '../../app/commands/command.ts';

export const caseCommands = [] as const satisfies readonly Command[];
