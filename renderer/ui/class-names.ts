/** Joins what is there: `classNames('k-button', small && 'k-small')`. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
