import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { legalKinds } from '../domain/store/legal-texts';
import { externalId, sourceCode } from '../http/content-names';
import { allContentDoors, namesOf, type ContentDoor } from '../strapi/content-doors';
import { inOneWord } from './content-fields';

export type PathOperation = readonly [path: string, method: string, operation: ZodOpenApiOperationObject];

const parts: Readonly<Record<string, z.ZodType>> = {
  sku: z.string().min(1).max(191).meta({ example: 'CHURN-5L' }),
  code: z.string().min(1).max(191).meta({ example: 'erp-eur' }),
  key: z.string().min(1).max(60).meta({ example: 'wishList' }),
  kind: z.enum(legalKinds),
  source: sourceCode,
  externalId,
};
const words: Readonly<Record<string, string>> = {
  sku: 'its SKU',
  code: 'its code',
  key: 'its key',
  kind: 'its kind',
  'external-id': 'what another system calls it',
};

/** The same for an entry that is named by its key, or by what a system calls it. Who writes makes it, where there is none. */
export function operationsByName(uid: string, known: Readonly<Record<string, PathOperation>>): PathOperation[] {
  const { findOne, update, delete: remove } = known;
  const isWritten = allContentDoors.some(([type, { may }]: readonly [string, ContentDoor]) => type === uid && may.includes('create'));
  if (!isWritten || !findOne || !update || !remove) return [];
  return namesOf(uid).flatMap((ending) => {
    const [, , kind = ''] = ending.split('/');
    const names = [...ending.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const path = z.object(Object.fromEntries(names.map((name) => [name, parts[name] ?? z.string()])));
    const named = ([where, method, operation]: PathOperation, changes: ZodOpenApiOperationObject | object): PathOperation => [
      `${where.replace('/{id}', '')}${ending.replace(/:(\w+)/g, '{$1}')}`,
      method,
      {
        ...operation,
        operationId: `${operation.operationId}By${inOneWord(kind)}`,
        summary: `${operation.summary}, by ${words[kind]}`,
        ...changes,
        requestParams: { ...operation.requestParams, path },
      },
    ];
    return [named(findOne, {}), named(update, upserting(uid, update[2], kind)), named(remove, {})];
  });
}

function upserting(uid: string, { operationId = '', responses, ...update }: ZodOpenApiOperationObject, kind: string) {
  // It is not "not there": then it is made.
  const others = Object.fromEntries(Object.entries(responses).filter(([status]) => status !== '404'));
  const scope = `${uid}.upsert`;
  return {
    operationId: `${operationId.replace('.update', '.upsert')}By${inOneWord(kind)}`,
    summary: `Changes the ${update.tags?.[0]?.toLowerCase()} of this name, or makes it`,
    description: `Scope: \`${scope}\`. Answers 201 where it was made: then every field must be sent that a new one needs. Of two who send the same at once, one makes it and the other changes it.`,
    'x-scope': scope,
    responses: { ...others, '201': { ...(others['200'] as ZodOpenApiResponseObject), description: 'Made.' } },
  };
}
