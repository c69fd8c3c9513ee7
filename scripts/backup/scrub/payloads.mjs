/** What each event tells, and what of it is personal, as the built shop says it (src/domain/events.ts). */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inProject, Problem } from '../../lib/project.mjs';

/** @returns {import('./scrubbing.mjs').Payloads} */
export function toldPayloads() {
  const compiled = inProject('dist/src/domain/events.js');
  if (!existsSync(compiled)) throw new Problem('Nothing is built yet. Run: npm run build');
  // The same zod as the shop's, which keeps what is marked.
  const require = createRequire(import.meta.url);
  const { z } = require('zod');
  /** @type {{ events: Record<string, { payload: import('zod').ZodObject }> }} */
  const { events } = require(compiled);
  return Object.fromEntries(Object.entries(events).map(([type, { payload }]) => [type, z.toJSONSchema(payload)]));
}
