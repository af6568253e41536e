import type { Selectable } from 'kysely';

import type { Schema } from '../../../db/schema.ts';
import { paperKind } from '../../contract/paper.ts';
import { printedSize } from '../../contract/print-options.ts';

type Row = Pick<
  Selectable<Schema['print_log']>,
  | 'id'
  | 'at'
  | 'paper'
  | 'case_id'
  | 'printing'
  | 'copies'
  | 'case_version'
  | 'target'
  | 'device'
  | 'size'
  | 'overlay'
  | 'operator'
  | 'reason'
  | 'result'
  | 'failure'
>;

/** What every list of the print log says of a printing (`printed` of the contract); `number` of the paper or its case. */
export function printedLine(row: Row, number: string) {
  return {
    id: row.id,
    at: row.at,
    paper: paperKind.parse(row.paper),
    caseId: row.case_id,
    number,
    printing: row.printing,
    copies: row.copies,
    caseVersion: row.case_version,
    to: row.target,
    device: row.device,
    size: printedSize.parse(row.size),
    overlay: row.overlay,
    operator: row.operator,
    reason: row.reason,
    result: row.result,
    failure: row.failure,
  };
}
