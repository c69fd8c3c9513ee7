import type Stripe from 'stripe';

/**
 * What may be sent with each call: scripts/stripe-contract.mjs turns every type into the schema file of its name, by which
 * the double refuses what Stripe would. Another call of the adapter begins with a line here.
 */
export type PaymentIntentCreate = Stripe.PaymentIntentCreateParams;
export type PaymentIntentRetrieve = Stripe.PaymentIntentRetrieveParams;
export type PaymentIntentList = Stripe.PaymentIntentListParams;
export type PaymentIntentUpdate = Stripe.PaymentIntentUpdateParams;
export type PaymentIntentConfirm = Stripe.PaymentIntentConfirmParams;
export type PaymentIntentCapture = Stripe.PaymentIntentCaptureParams;
export type PaymentIntentCancel = Stripe.PaymentIntentCancelParams;
export type ChargeRetrieve = Stripe.ChargeRetrieveParams;
export type RefundCreate = Stripe.RefundCreateParams;
export type RefundRetrieve = Stripe.RefundRetrieveParams;
export type RefundUpdate = Stripe.RefundUpdateParams;
export type RefundList = Stripe.RefundListParams;
export type DisputeRetrieve = Stripe.DisputeRetrieveParams;
export type DisputeList = Stripe.DisputeListParams;
export type DisputeClose = Stripe.DisputeCloseParams;
export type CustomerCreate = Stripe.CustomerCreateParams;
export type CustomerRetrieve = Stripe.CustomerRetrieveParams;
export type CustomerDelete = Stripe.CustomerDeleteParams;
export type CustomerListPaymentMethods = Stripe.CustomerListPaymentMethodsParams;
export type CustomerRetrievePaymentMethod = Stripe.CustomerRetrievePaymentMethodParams;
export type CustomerSessionCreate = Stripe.CustomerSessionCreateParams;
export type PaymentMethodRetrieve = Stripe.PaymentMethodRetrieveParams;
export type PaymentMethodAttach = Stripe.PaymentMethodAttachParams;
export type PaymentMethodDetach = Stripe.PaymentMethodDetachParams;
export type EventList = Stripe.EventListParams;
export type EventRetrieve = Stripe.EventRetrieveParams;
