/** Stands behind the source of a day that the source itself leaves open. */
const MARK = /\s*\[day inferred\]/;

/** The source without the mark, and whether its day was inferred. */
export function readSource(source: string): { readonly source: string; readonly inferred: boolean } {
  return { source: source.replace(MARK, ''), inferred: MARK.test(source) };
}

/** The source with the mark where the day is still the inferred one. */
export function writeSource(source: string, inferred: boolean): string {
  return inferred ? `${source} [day inferred]` : source;
}
