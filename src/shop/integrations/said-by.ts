import type { Core } from '@strapi/strapi';
import type { Parameters } from '../../domain/integrations/parameter-changes';
import { withoutSecrets } from '../../domain/integrations/without-secrets';
import { neighbours, type Neighbour } from '../../integrations/neighbours';
import { readStored } from './stored-parameters';

const mostLetters = 500;

/** What a neighbour said, as staff may read it: without the secrets that were sent there, which some repeat. `own`: what staff set of it. */
export function saidBy(strapi: Core.Strapi, { adapter }: Neighbour, { text, own }: Readonly<{ text: string; own: Parameters }>): string {
  const given: Parameters = { ...neighbours(strapi).environment(), ...own };
  const secrets = adapter.secretVariables.flatMap((variable) => given[variable] ?? []);
  return withoutSecrets(text, secrets).slice(0, mostLetters).toWellFormed();
}

/** The same of one by its name, with what staff set of it now. */
export async function saidOf(strapi: Core.Strapi, { port, name }: Readonly<{ port: string; name: string }>, text: string): Promise<string> {
  const neighbour = neighbours(strapi)
    .all()
    .find((each) => each.port === port && each.adapter.name === name);
  if (!neighbour) return text.slice(0, mostLetters);
  const stored = (await readStored(strapi, strapi.db.connection))(neighbour);
  return saidBy(strapi, neighbour, { text, own: { ...stored?.values, ...stored?.secrets } });
}
