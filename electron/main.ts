import { app } from 'electron';

import { registerAppScheme } from './shell/app-protocol.ts';
import { typedArguments } from './shell/arguments.ts';
import { readCommandLine } from './shell/command-line.ts';
import { endWithFailure } from './shell/failure.ts';
import { programPlaces } from './shell/places.ts';
import { runCommandLine } from './shell/run-command.ts';
import { runWindow } from './shell/window-program.ts';

/* Composition: what starts, in which order. Everything else is in shell/. */

app.enableSandbox();
registerAppScheme();
const places = programPlaces(import.meta.dirname);
const line = readCommandLine(typedArguments(process.argv, import.meta.filename, app.isPackaged));

// Not awaited: the program gets ready only after this file has been read to its end.
(line.kind === 'window' ? runWindow(places, line.data) : runCommandLine(places, line)).catch((error: unknown) => {
  endWithFailure(places, error);
});
