import { useCall } from '../../api/use-call.ts';
import type { FieldTexts, Inspection } from './map-edit.ts';
import type { Wizard } from './wizard-store.ts';

/** The different texts that the whole file has for the fields that are choices; undefined until they are there. */
export function useFileTexts(
  { kind, file, map }: Pick<Wizard, 'kind' | 'file' | 'map'>,
  { fields, encoding, delimiter }: Inspection,
): readonly FieldTexts[] | undefined {
  const columns = Object.fromEntries(
    fields
      .filter(({ type }) => type === 'choice' || type === 'yes-no')
      .flatMap(({ field }) => {
        const headings = map.columns[field];
        return headings ? [[field, headings]] : [];
      }),
  );
  const { value } = useCall(
    'imports.texts',
    { kind, file: file?.token ?? '', encoding, delimiter, columns },
    // A file on the disk tells nobody when it changes.
    { enabled: file !== undefined && Object.keys(columns).length > 0, keepPrevious: true },
  );
  return value?.fields;
}
