/**
 * Texts of the screen and of the paper. `zh-TW` is the original: the other two
 * have its shape, or they do not compile. Pure data, so that the office (for
 * spreadsheets and the command line) reads the same texts as the window.
 */
export type TextsLike<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : TextsLike<Original[Key]>;
};
