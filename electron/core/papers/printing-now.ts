import { Refusal } from '../refusal.ts';

/** What is on its way to a printer or into a file: nobody else prints it meanwhile, or two printings had one number. */
export interface PrintingNow {
  /**
   * Holds a paper until the answered function is called. Refuses with `printing-now` where somebody holds it.
   */
  hold(paper: string): () => void;
}

export function createPrintingNow(): PrintingNow {
  const held = new Set<string>();
  return {
    hold(paper) {
      if (held.has(paper)) throw new Refusal('printing-now');
      held.add(paper);
      return () => {
        held.delete(paper);
      };
    },
  };
}
