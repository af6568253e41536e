import { lazy, useState, type ComponentType } from 'react';

interface PageFile<Pages> {
  /** Reads the file in; resolves at once when it is there. */
  read(): Promise<Pages>;
  /** A page of the file: drawn at once when the file is there, else as soon as it is. */
  page<Props extends object>(choose: (pages: Pages) => ComponentType<Props>): ComponentType<Props>;
}

/** Pages whose code is not read in when the window opens. */
export function pageFile<Pages>(load: () => Promise<Pages>): PageFile<Pages> {
  let there: Pages | undefined;
  const read = async (): Promise<Pages> => (there ??= await load());
  return {
    read,
    page<Props extends object>(choose: (pages: Pages) => ComponentType<Props>) {
      const Awaited = lazy(async () => ({ default: choose(await read()) }));
      return function PageOfFile(props: Props) {
        // Decided once: another component in the same place would begin anew and lose what it holds.
        const [Page] = useState<ComponentType<Props>>(() => (there === undefined ? Awaited : choose(there)));
        return <Page {...props} />;
      };
    },
  };
}
