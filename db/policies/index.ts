import type { Policy } from '../rules/policy.ts';
import { p1ManufacturingOpinion } from './p1-manufacturing-opinion.ts';
import { p2ManufacturingComplaint } from './p2-manufacturing-complaint.ts';

/** The policies Kesu ships; the first is the default. */
export const shippedPolicies: readonly Policy[] = [p2ManufacturingComplaint, p1ManufacturingOpinion];
