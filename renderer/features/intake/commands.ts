import type { Command } from '../../app/commands/command.ts';

export const intakeCommands = [] as const satisfies readonly Command[];
