import { errors } from '@strapi/utils';
import { DomainError, isDomainError } from '../../../domain/domain-error';
import { refuse } from '../../content/refuse-invalid';

type StrapiDetails = Readonly<{ errors?: readonly Readonly<{ path: readonly (string | number)[]; message: string }>[] }>;

/**
 * Does a part of a save, and says of a refusal where in all that was sent it is: `sku` becomes `variants[2].sku`, so that a form can say
 * it beside its input.
 */
export async function namingField<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDomainError(error) && error.code === 'CONTENT_INVALID' && typeof error.details.field === 'string')
      throw new DomainError(error.code, error.message, { ...error.details, field: `${where}.${error.details.field}` });
    if (isDomainError(error) && error.code === 'STILL_IN_USE')
      throw new DomainError(error.code, error.message, { ...error.details, field: where });
    const [first] = error instanceof errors.ValidationError ? ((error.details as StrapiDetails).errors ?? []) : [];
    if (first) refuse('FIELD_INVALID', [where, ...first.path].join('.'), first.message);
    throw error;
  }
}
