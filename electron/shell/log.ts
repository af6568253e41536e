import { join } from 'node:path';

import log from 'electron-log/node.js';

export interface ProgramLog {
  info(text: string): void;
  error(text: string): void;
}

/** The program's own diary: what went wrong and when, never what the clerk typed. Two files of 1 MB at most. */
export function createLog(folder: string): ProgramLog {
  const logger = log.create({ logId: folder });
  logger.transports.file.resolvePathFn = () => join(folder, 'kesu.log');
  logger.transports.file.level = 'info';
  logger.transports.file.maxSize = 1024 * 1024;
  // Standard output belongs to the results of the command line.
  logger.transports.console.level = false;
  return {
    info: (text) => {
      logger.info(text);
    },
    error: (text) => {
      logger.error(text);
    },
  };
}
