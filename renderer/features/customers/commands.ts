import type { Command } from '../../app/commands/command.ts';

export const customersCommands = [] as const satisfies readonly Command[];
