import type { ReactNode } from 'react';

import type { Locale } from '../../electron/contract/shapes.ts';
import type { SheetMeasures } from './layout/sizes.ts';
import { PaperField, type PaperLayer } from './PaperField.tsx';
import { pt } from './units.ts';

/** A title may be condensed further than other lines: it is large. */
const LEAST_OF_TITLES = 0.5;

interface SheetTitleProps {
  readonly document: { readonly officeName: string; readonly locale: Locale };
  readonly title: string;
  readonly header: Pick<SheetMeasures['header'], 'office' | 'title' | 'keepers'>;
  /** A form is printed with its title on it; a continuation page never is. */
  readonly layer?: PaperLayer;
  readonly type: Pick<SheetMeasures['type'], 'office' | 'title'>;
}

/** Whose paper it is, and which. */
export function SheetTitle({ document, title, header, type, layer = 'form' }: SheetTitleProps): ReactNode {
  return (
    <>
      <PaperField
        field={{ name: 'officeName', kind: 'line', box: header.office }}
        text={document.officeName}
        layer="form"
        className={header.keepers ? 'is-bare' : 'is-bare is-centred'}
        style={{ fontSize: pt(type.office) }}
      />
      <PaperField
        field={{ name: layer === 'form' ? 'title' : 'title continued', kind: 'line', box: header.title }}
        text={title}
        layer={layer}
        least={LEAST_OF_TITLES}
        className={`is-bare is-centred paper-title ${document.locale === 'en' ? '' : 'is-spaced'}`}
        style={{ fontSize: pt(type.title) }}
      />
    </>
  );
}
