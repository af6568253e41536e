/** The office's own stock: what its overlays can place, pictures of it, and test pages. The overlays themselves are in the policy. */
import { createHash } from 'node:crypto';

import { overlayScanStore } from '../../../db/repositories/overlay-scans.ts';
import { policyInForce } from '../../../db/repositories/policies.ts';
import { logoPicture } from '../../../db/rules/logo-picture.ts';
import { checkPolicy } from '../../../db/rules/policy-check.ts';
import { SCAN_BYTES, type overlayCalls } from '../../contract/overlay.ts';
import { sizesOf } from '../../contract/paper.ts';
import { filledKinds } from '../../../db/rules/form-entries.ts';
import { readPicture } from '../attachment-intake.ts';
import { workOnCases } from '../case-work.ts';
import type { OfficeContext } from '../context.ts';
import type { Handlers } from '../dispatch.ts';
import { writeTargetFile } from '../export/target-file.ts';
import { resolveTarget } from '../ledger-export.ts';
import { makePdf } from '../papers/make-pdf.ts';
import { overlayDocument } from '../papers/overlay-document.ts';
import { sendToPrinter } from '../papers/send.ts';
import { wayThrough } from '../printers/printing-way.ts';
import type { ProfileStore } from '../printers/store.ts';
import { Refusal } from '../refusal.ts';
import { overlaySample, testPaper } from './sample.ts';

export function overlayHandlers(context: OfficeContext, store: ProfileStore): Handlers<typeof overlayCalls> {
  const { db, host } = context;

  return {
    'overlays.sample': ({ paper, size, ...asked }) => {
      const kind = filledKinds.some((each) => each === paper) ? 'form' : paper;
      const sizes = sizesOf(kind as Parameters<typeof sizesOf>[0]);
      return overlaySample(context, { ...asked, paper, size: sizes.includes(size) ? size : 'a4' });
    },

    'overlays.addScan': async ({ file }) => {
      const bytes = await readPicture(context, file, SCAN_BYTES, 'scan-too-large');
      const hash = createHash('sha256').update(bytes.bytes).digest('hex');
      const picture = logoPicture(bytes.bytes);
      if (!picture) throw new Refusal('not-an-image', { params: { name: bytes.name } });
      const { mediaType } = picture;
      await workOnCases(context, ['settings'], ({ writer, lookups, now, operator }) => {
        overlayScanStore(writer).keep({ hash, media_type: mediaType, bytes: bytes.bytes, at: now, actor: operator });
        lookups.audit(now, operator, 'overlays.addScan', hash.slice(0, 12));
      });
      return { hash, mediaType };
    },

    'overlays.scan': ({ hash }) => {
      const bytes = overlayScanStore(db.reader).bytes(hash);
      // A plain array of bytes crosses to the window; a Buffer of Node may be a window on more.
      return { bytes: bytes === undefined ? null : new Uint8Array(bytes) };
    },

    'overlays.test': async ({ overlay, locale, sample, file, profile: chosen, device: named }) => {
      const stored = await policyInForce(db.kysely);
      if (!stored) throw new Error('no policy in force');
      const policy = { ...stored.policy, overlays: [overlay] };
      const issues = checkPolicy(policy).filter(({ path }) => path.startsWith('overlays.'));
      if (issues.length > 0) {
        throw new Refusal('invalid-policy', {
          issues: issues.map(({ path, code, params }) => ({ field: path, code, params })),
        });
      }
      const paper = await testPaper(context, policy, { paper: overlay.paper, locale, sample });
      const document = overlayDocument(paper, { overlay, policy });
      const profile = chosen === null ? undefined : await store.get(chosen);
      if (file !== null) {
        const path = await resolveTarget(context, file);
        const placement = profile && wayThrough(profile, document).placement;
        return writeTargetFile(path, (temporary) => makePdf(host, [document], temporary, { placement }));
      }
      await sendToPrinter(context, { document, profile, device: named, size: 'a4', printing: undefined });
      return { pages: null };
    },
  };
}
