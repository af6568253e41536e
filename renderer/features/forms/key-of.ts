import { commands } from '../../app/commands/table.ts';

/** The key under which the table of commands has a command. */
export function keyOf(id: string): string {
  return commands.find((command) => command.id === id)?.keys[0] ?? '';
}
