import { caseCommands } from '../../features/case/commands.ts';
import { copyCommands } from '../../features/copies/commands.ts';
import { customersCommands } from '../../features/customers/commands.ts';
import { exchangeCommands } from '../../features/exchange/commands.ts';
import { formCommands } from '../../features/forms/commands.ts';
import { intakeCommands } from '../../features/intake/commands.ts';
import { ledgerCommands } from '../../features/ledger/commands.ts';
import { letterCommands } from '../../features/letters/commands.ts';
import { printDeskCommands } from '../../features/print-desk/commands.ts';
import { slipCommands } from '../../features/slips/commands.ts';
import { settingsCommands } from '../../features/settings/commands.ts';
import { statisticsCommands } from '../../features/statistics/commands.ts';
import type { Command } from './command.ts';
import { frameCommands } from './frame-commands.ts';

const rows = [
  ...frameCommands,
  ...intakeCommands,
  ...caseCommands,
  ...ledgerCommands,
  ...customersCommands,
  ...exchangeCommands,
  ...printDeskCommands,
  ...statisticsCommands,
  ...slipCommands,
  ...copyCommands,
  ...letterCommands,
  ...formCommands,
  ...settingsCommands,
] as const;

export type CommandId = (typeof rows)[number]['id'];

/** Every command of the window. The first row that is possible has its key. */
export const commands: readonly Command[] = rows;
