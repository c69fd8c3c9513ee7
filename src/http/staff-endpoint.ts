import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { Actor } from '../shop/actor';
import type { Endpoint } from './endpoint';
import { replyFile, type Answer } from './reply';
import type { StaffAction } from './staff-actions';

/**
 * One endpoint for staff, declared as those for apps are, with what a role must be allowed to call it: any of several. `path` is without
 * `/storekeeper`, where the panel finds them. A POST accepts an `Idempotency-Key`, unless it only looks (`safe`).
 */
export type StaffEndpoint = Omit<Endpoint, 'method' | 'bare' | 'open' | 'courier' | 'status' | 'cartToken' | 'signed' | 'idempotent'> &
  Readonly<{ method: 'GET' | 'PUT' | 'POST'; action: StaffAction | readonly StaffAction[]; safe?: true }>;

/** Keeps the exact types of all: handlers and the panel's client infer theirs from them. */
export const staffEndpoints = <const T extends Record<string, StaffEndpoint>>(all: T): T => all;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A checked request of a member of staff. */
export type StaffRequest<E extends StaffEndpoint> = Readonly<{
  params: Parsed<E['params']>;
  query: Parsed<E['query']>;
  body: Parsed<E['body']>;
  actor: Actor;
  /** How they are called, for what others read. */
  name: string;
  /** Whether their roles allow another of our actions too. */
  may: (action: StaffAction) => boolean;
  /** Whether they may delete this entry in the Content Manager. */
  mayDelete: (uid: UID.ContentType, documentId: string) => Promise<boolean>;
  /** Whether they may publish entries of this type in a language there. */
  mayPublish: (uid: UID.ContentType, language: string) => boolean;
}>;

/** What a handler answers: the data, and the `meta` where the contract has some. */
type Answered<E extends StaffEndpoint> = E['meta'] extends z.ZodType
  ? Readonly<{ data: Answer<E['response']>; meta: Answer<E['meta']> }>
  : Answer<E['response']>;

export type StaffHandlers<T extends Readonly<Record<string, StaffEndpoint>>> = Readonly<{
  [K in keyof T]: (strapi: Core.Strapi, request: StaffRequest<T[K]>) => Promise<Answered<T[K]>>;
}>;

/** The endpoints of an area with what answers them. What is answered must be what the contract says, or it does not compile. */
export type StaffArea = Readonly<{
  contract: Readonly<Record<string, StaffEndpoint>>;
  /** Answers the whole body, or the file where the endpoint answers one. */
  handle: (name: string, strapi: Core.Strapi, request: StaffRequest<StaffEndpoint>) => Promise<unknown>;
}>;

export const staffArea = <T extends Readonly<Record<string, StaffEndpoint>>>(contract: T, handlers: StaffHandlers<T>): StaffArea => ({
  contract,
  handle: async (name, strapi, request) => {
    const handler: ((strapi: Core.Strapi, request: never) => Promise<unknown>) | undefined = handlers[name];
    if (!handler) throw new Error(`Nothing answers the staff endpoint ${name}`);
    // Checked against the contract of this very name by the route.
    const answer = await handler(strapi, request as never);
    return contract[name]?.meta || contract[name]?.file ? answer : { data: answer, meta: {} };
  },
});

/** Answers what a handler of the area answered. */
export function replyStaff(ctx: Context, { file }: StaffEndpoint, answer: unknown): void {
  if (file) replyFile(ctx, file, answer as Parameters<typeof replyFile>[2]);
  else ctx.body = answer;
}
