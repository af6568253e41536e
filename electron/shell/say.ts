/** Writes a line and waits until it is out: a pipe may be slower than the program's end. */
export function say(to: 'stdout' | 'stderr', text: string): Promise<void> {
  return new Promise((resolve) => {
    process[to].write(`${text}\n`, () => {
      resolve();
    });
  });
}
