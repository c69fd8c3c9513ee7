import type { Core } from '@strapi/strapi';
import { DomainError } from '../../domain/domain-error';
import { failureReasonOf } from './payment-provider';

/** `reason` is the provider's word for why, `failureReason` is ours. */
export const paymentDeclined = (strapi: Core.Strapi, provider: string, code: string | null): DomainError =>
  new DomainError('PAYMENT_DECLINED', 'The payment was declined. Try another way to pay', {
    reason: code,
    failureReason: code && failureReasonOf(strapi, provider, code, 'payment'),
  });
