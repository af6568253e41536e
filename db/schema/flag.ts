/** A yes or no as the file keeps it. */
export type Flag = 0 | 1;
