import type { Policy } from '../rules/policy.ts';
import { p1ManufacturingOpinion } from './p1-manufacturing-opinion.ts';
import { p2ManufacturingComplaint } from './p2-manufacturing-complaint.ts';
import { v01LawFirm } from './v01-law-firm.ts';
import { v02Hotel } from './v02-hotel.ts';
import { v03MakerWithShops } from './v03-maker-with-shops.ts';
import { v04Property } from './v04-property.ts';
import { v05Logistics } from './v05-logistics.ts';
import { v06Tenants } from './v06-tenants.ts';
import { v07Retail } from './v07-retail.ts';
import { v08DealerGroup } from './v08-dealer-group.ts';
import { v10Dealer } from './v10-dealer.ts';
import { v11DeveloperProperty } from './v11-developer-property.ts';
import { v12Technical } from './v12-technical.ts';
import { v14Winery } from './v14-winery.ts';
import { v15ItService } from './v15-it-service.ts';
import { v16Agency } from './v16-agency.ts';
import { v17Residents } from './v17-residents.ts';
import { v18Laboratory } from './v18-laboratory.ts';
import { v19SalesOffice } from './v19-sales-office.ts';
import { v20Trading } from './v20-trading.ts';

/** Lines of trade under which the shipped policies are offered. */
export const policyGroups = ['manufacturing', 'property', 'trade', 'vehicles', 'service'] as const;
export type PolicyGroup = (typeof policyGroups)[number];

const byGroup: Readonly<Record<PolicyGroup, readonly Policy[]>> = {
  manufacturing: [p2ManufacturingComplaint, p1ManufacturingOpinion, v03MakerWithShops, v14Winery],
  property: [v04Property, v11DeveloperProperty, v17Residents, v06Tenants, v19SalesOffice, v16Agency],
  trade: [v07Retail, v20Trading, v05Logistics],
  vehicles: [v08DealerGroup, v10Dealer],
  service: [v01LawFirm, v02Hotel, v12Technical, v15ItService, v18Laboratory],
};

/** The policies Kesu ships, group by group; the first is the default. */
export const shippedPolicies: readonly Policy[] = policyGroups.flatMap((group) => byGroup[group]);

/** Where a shipped policy stands; those of the office itself stand with the first. */
export function groupOf(code: string): PolicyGroup {
  return policyGroups.find((group) => byGroup[group].some((policy) => policy.code === code)) ?? 'manufacturing';
}
