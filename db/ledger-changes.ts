/**
 * Which slots of the ledger's columns changed, and when: whoever keeps an order
 * or a view of them brings it up to date with these alone.
 */
export class ChangeLog {
  #slots: number[] = [];
  /** Generation at the beginning of `#slots`. */
  #first = 0;
  readonly #most: number;

  /** `most`: above so many changed slots everything is made again. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Rises with every change. */
  get generation(): number {
    return this.#first + this.#slots.length;
  }

  add(slots: readonly number[]): void {
    this.#slots.push(...slots);
    const beyond = this.#slots.length - 2 * this.#most;
    if (beyond <= 0) return;
    this.#slots.splice(0, beyond);
    this.#first += beyond;
  }

  /** Everything is new: nothing that was kept before can be brought up to date. */
  restart(): void {
    this.#first = this.generation + 1;
    this.#slots = [];
  }

  /** The slots that changed since `generation`, each once; undefined when they are too many or no longer known. */
  since(generation: number): readonly number[] | undefined {
    if (generation < this.#first) return undefined;
    const slots = new Set(this.#slots.slice(generation - this.#first));
    return slots.size > this.#most ? undefined : [...slots];
  }
}
