/**
 * Headers of every answer on `app:`. Nothing is allowed that is not named.
 *
 * - The nonce is for the one small style sheet that React Aria writes itself
 *   (touch behaviour of buttons, scroll lock under dialogs); it is new at each start.
 * - Pictures may be `data:` and `blob:`: drawn by the page itself (QR code, chart).
 */
export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'worker-src': "'none'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources}`)
      .join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** Tells the page its nonce, where React Aria looks for it. */
export function withNonce(html: string, nonce: string): string {
  return html.replace(/<head>/i, `<head><meta property="csp-nonce" nonce="${nonce}">`);
}
