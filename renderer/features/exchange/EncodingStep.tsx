import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';

import { encoding as encodingShape } from '../../../electron/contract/exchange.ts';
import { RadioGroup } from '../../ui/Checkbox.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import type { Inspection } from './map-edit.ts';
import type { Delimiter, Wizard, WizardActions } from './wizard-store.ts';

const delimiters = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
  { value: '|', name: 'bar' },
] as const satisfies readonly { readonly value: Delimiter; readonly name: string }[];

const ROWS_SHOWN = 6;

/** The file in each encoding, side by side, to choose by eye; and how it falls into columns. */
export function EncodingStep({ wizard, actions }: { readonly wizard: Wizard; readonly actions: WizardActions }) {
  const { t } = useTranslation();
  const { inspection } = wizard;
  if (!inspection) return null;
  const { encoding, delimiter, candidates } = inspection;

  return (
    <div className="import-body">
      <h2>{t('exchange.wizard.encoding.title')}</h2>
      <p className="k-soft">{t('exchange.wizard.encoding.intro')}</p>
      <AriaRadioGroup
        className="import-encodings"
        value={encoding}
        onChange={(chosen) => {
          const parsed = encodingShape.safeParse(chosen);
          // In another encoding the columns may be parted by another sign: the office looks again.
          if (parsed.success) void actions.inspect({ encoding: parsed.data });
        }}
      >
        <Label className="k-unseen">{t('exchange.wizard.encoding.label')}</Label>
        {candidates.map((candidate) => (
          <Radio
            key={candidate.encoding}
            value={candidate.encoding}
            className="import-encoding"
            autoFocus={candidate.encoding === encoding}
          >
            <span className="import-encoding-name">
              <span className="k-dot" />
              <b>{t(`exchange.wizard.encoding.${candidate.encoding}`)}</b>
              {candidate.certain ? (
                <span className="import-certain">{t('exchange.wizard.encoding.certain')}</span>
              ) : null}
            </span>
            <span className="import-preview">
              {placed(candidate.preview).map(({ value, at }) => (
                <span key={at}>{value}</span>
              ))}
            </span>
          </Radio>
        ))}
      </AriaRadioGroup>
      <div className="import-delimiter">
        <RadioGroup
          label={t('exchange.wizard.encoding.delimiter')}
          options={delimiters.map(({ value, name }) => ({ value, label: t(`exchange.wizard.encoding.${name}`) }))}
          value={delimiter}
          onChange={(chosen) => void actions.inspect({ encoding, delimiter: chosen })}
        />
      </div>
      <FirstRows inspection={inspection} />
    </div>
  );
}

function FirstRows({ inspection }: { readonly inspection: Inspection }) {
  const { t } = useTranslation();
  const label = t('exchange.wizard.encoding.table');
  return (
    <ScrollRegion className="import-rows" label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            {inspection.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed(inspection.sample.slice(0, ROWS_SHOWN)).map(({ value: row, at }) => (
            <tr key={at}>
              {inspection.headings.map((heading, column) => (
                <td key={heading}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Lines of a file may be the same; their place is what they are. */
function placed<Value>(values: readonly Value[]): readonly { readonly value: Value; readonly at: number }[] {
  return values.map((value, at) => ({ value, at }));
}
