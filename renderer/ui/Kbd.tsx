import './button.css';

const shownNames: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** A combination as it stands on the keys: `Ctrl+K`, `Esc`, `PgDn`. */
export function showKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => shownNames[key] ?? key)
    .join('+');
}

export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="k-kbd">{showKeys(keys)}</kbd>;
}
