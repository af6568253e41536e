/** The program's pages have a scheme of their own, which an ordinary browser does not know: they get an invented address that leads nowhere. */
export const INVENTED = 'https://kesu.invalid';
const REAL = 'app://kesu';

/** `https://kesu.invalid/x` → `app://kesu/x`; other addresses stay as they are. */
export function toReal(address: string): string {
  if (address === INVENTED) return REAL;
  if (address.startsWith(`${INVENTED}/`)) return REAL + address.slice(INVENTED.length);
  if (address.startsWith(`blob:${INVENTED}/`)) return `blob:${REAL}${address.slice('blob:'.length + INVENTED.length)}`;
  return address;
}

/** `app://kesu/x` → `https://kesu.invalid/x`. */
export function toInvented(address: string): string {
  return address.startsWith(`${REAL}/`) ? INVENTED + address.slice(REAL.length) : address;
}
