import { z } from 'zod';

/** Row id of SQLite. */
export const id = z.int().positive();

/** Version of a record: rises with each change, so that an edit made on an older one is refused as `stale`. */
export const version = z.int().positive();

/** Calendar date, `2026-11-21`, that exists. */
export const isoDate = z.iso.date();

/** Month of the ledger, `2026-11`. */
export const isoMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A month in which there can be cases: numbers begin with 1912. What reaches back from it stays a month of four digits. */
export const caseMonth = z.string().regex(/^(?:19(?:1[2-9]|[2-9]\d)|[2-9]\d{3})-(0[1-9]|1[0-2])$/);

/** Moment in UTC, `2026-11-21T01:06:41.000Z`. */
export const isoInstant = z.iso.datetime();

/** Lengths are bounded everywhere: a field of a million characters is refused before it is used. */
export const line = z.string().max(400);
export const paragraph = z.string().max(20_000);
export const code = z.string().min(1).max(100);

export const locale = z.enum(['zh-TW', 'zh-CN', 'en']);
export type Locale = z.infer<typeof locale>;
export const locales = locale.options;

const name = z.string().max(400);
/** A text in the three languages. */
export const localized = z.strictObject({ 'zh-TW': name, 'zh-CN': name, en: name });

/** A slice of a long list. */
export const slice = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(500) };

/** Token of a file that the clerk chose; the window never sees a path. */
export const fileToken = z.string().min(1).max(100);

/** Content of a file. Crosses to the window as it is; in the JSON of the command line it is `{"base64": "…"}`. */
export const bytes = z.instanceof(Uint8Array).meta({ format: 'bytes' });

export const nothing = z.strictObject({});
