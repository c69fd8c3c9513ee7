import { readFileSync } from 'node:fs';
import { httpCodes } from '../../src/http/http-codes';
import { staffContracts } from '../../src/api/staff-contracts';
import type { StaffEndpoint } from '../../src/http/staff-endpoint';
import { differencesFrom } from './openapi';

const prefix = '/storekeeper';
const differences = differencesFrom(JSON.parse(readFileSync('docs/openapi-staff.json', 'utf8')));
const endpoints = Object.values(staffContracts).flatMap((area) => Object.values<StaffEndpoint>(area));

type Answered = Readonly<{ status: number; type: string; body: { error?: { details?: { code?: string } } } }>;

/** Throws unless what one of our endpoints for staff answered is what its contract says; says nothing of Strapi's own. */
export function checkStaffAnswer(method: string, url: string, answer: Answered): void {
  const path = url.split('?')[0] ?? '';
  if (!path.startsWith(`${prefix}/`) || path.endsWith('/openapi.json')) return;
  const endpoint = endpoints.find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(path.slice(prefix.length)),
  );
  // Nobody documents what is not there.
  if (!endpoint) return;
  if (answer.status < 400) {
    const found = differences(method.toLowerCase(), endpoint.path.replace(/:(\w+)/g, '{$1}'), answer);
    if (found !== null) throw new Error(`${method} ${path} answers otherwise than its contract: ${JSON.stringify(found, null, 2)}`);
    return;
  }
  const code = answer.body.error?.details?.code ?? 'none';
  if (code in httpCodes || (endpoint.refusals ?? []).some((refusal) => refusal === code)) return;
  throw new Error(`${method} ${path} refuses with ${code}, which its contract does not name`);
}
