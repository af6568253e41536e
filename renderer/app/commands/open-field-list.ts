/**
 * Opens the list of the field that has the focus, if it has one: the arrow does
 * it for every list of the ui kit. Answers whether there was one.
 */
export function openFieldList(): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement)) return false;
  if (!fieldHasList(field)) return false;
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true }),
  );
  return true;
}

export function fieldHasList(field: Element | null): boolean {
  // The lists of the search box and the palette open by themselves.
  if (field === null || field.closest('[data-own-list]')) return false;
  return field.getAttribute('role') === 'combobox' || field.getAttribute('aria-haspopup') === 'listbox';
}
