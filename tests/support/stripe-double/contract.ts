import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { invalidRequest, type ApiFailure } from './api-failure';
import type { Params } from './params';

/** Checks what is sent against the SDK's own types (scripts/stripe-contract.mjs). */
export type Contract = (call: string, params: Params) => ApiFailure | null;

const nameOf = ({ instancePath, params }: ErrorObject): string => {
  const at = instancePath.split('/').slice(1);
  const named = params.additionalProperty ?? params.missingProperty;
  const [first = '', ...rest] = named === undefined ? at : [...at, String(named)];
  return first + rest.map((part) => `[${part}]`).join('');
};

function toFailure(errors: readonly ErrorObject[]): ApiFailure {
  const first = errors[0];
  if (!first) throw new Error('A contract was broken and nobody knows how');
  const param = nameOf(first);
  if (first.keyword === 'additionalProperties') {
    return invalidRequest(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
  }
  if (first.keyword === 'required') return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  const code = first.params.type === 'integer' ? 'parameter_invalid_integer' : 'parameter_invalid';
  return invalidRequest(`Invalid ${param}: ${first.message}`, { code, param });
}

/** `folder` holds the schemas, one file for each call. They are compiled when they are first needed. */
export function readContract(folder: string): Contract {
  // Everything arrives as text, so text that stands for the right thing is right; it is replaced by that.
  const ajv = new Ajv({ strict: false, coerceTypes: true });
  const compiled = new Map<string, ValidateFunction>();
  return (call, params) => {
    const validate = compiled.get(call) ?? ajv.compile(JSON.parse(readFileSync(path.join(folder, `${call}.json`), 'utf8')));
    compiled.set(call, validate);
    return validate(params) ? null : toFailure(validate.errors ?? []);
  };
}
