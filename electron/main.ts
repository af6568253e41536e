import { app } from 'electron';

import { registerAppScheme } from './shell/app-protocol.ts';
import { programPlaces } from './shell/places.ts';
import { runWindow } from './shell/window-program.ts';

/* Composition: what starts, in which order. Everything else is in shell/. */

app.enableSandbox();
registerAppScheme();
const places = programPlaces(import.meta.dirname);
// Not awaited: the program gets ready only after this file has been read to its end.
const at = process.argv.indexOf('--data');
void runWindow(places, at === -1 ? undefined : process.argv[at + 1]);
