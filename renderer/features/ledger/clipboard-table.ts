/** Lines of a table for the clipboard, as text and as HTML: spreadsheets and mail programs take whichever they know better. */
export interface ClipboardTable {
  readonly text: string;
  readonly html: string;
}

export function clipboardTable(headings: readonly string[], lines: readonly (readonly string[])[]): ClipboardTable {
  const text = [headings, ...lines].map((cells) => cells.map(textCell).join('\t')).join('\r\n');
  const head = headings.map((cell) => `<th>${escaped(cell)}</th>`).join('');
  const body = lines.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('');
  return {
    text: `${text}\r\n`,
    html: `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
  };
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe; plain numbers stay as they are. */
function textCell(cell: string): string {
  const plain = /^[=@+\-\t\r]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell) ? `'${cell}` : cell;
  // Quoted as spreadsheets do it, so that a cell of several lines stays one cell.
  return /["\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** `@` is the number format "text" of Excel: a case number stays a number as written, and nothing becomes a formula. */
function htmlCell(cell: string): string {
  return `<td style="mso-number-format:'\\@'">${escaped(cell).replaceAll('\n', '<br>')}</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * Puts a table on the clipboard. The permission for `navigator.clipboard` is denied
 * with all others; the copy event needs none, only that the clerk has just pressed
 * a key. Answers whether it worked.
 */
export function putOnClipboard({ text, html }: ClipboardTable): boolean {
  let put = false;
  function give(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    put = true;
  }
  document.addEventListener('copy', give, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
  return put;
}
