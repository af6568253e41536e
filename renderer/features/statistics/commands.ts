import type { Command } from '../../app/commands/command.ts';

export const statisticsCommands = [] as const satisfies readonly Command[];
