/** Customer numbers that Kesu gives: `C-000183`. An office with numbers of its own types them instead. */
export function formatCustomerNumber(serial: number): string {
  return `C-${String(serial).padStart(6, '0')}`;
}

/** Serial of a number that has the shape of `formatCustomerNumber`. */
export function customerSerial(number: string): number | undefined {
  const digits = /^C-(\d{6,12})$/.exec(number)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
