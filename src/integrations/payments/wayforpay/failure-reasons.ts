import { translatingFailures } from '../translating';

/** wiki.wayforpay.com/en/view/852131. */
export const failureReason = translatingFailures({
  payment: [
    ['declined', '1101 1122'],
    ['insufficient_funds', '1104'],
    ['expired_card', '1103'],
    ['incorrect_card_details', '1102 1105'],
    ['limit_exceeded', '1106 1135 1140'],
    ['fraud_suspected', '1114'],
    ['authentication_failed', '1108 1120'],
    ['currency_not_supported', '1110'],
    ['expired', '1124 1125'],
  ],
  refund: [
    ['shop_balance_too_low', '1136'],
    ['amount_too_large', '1128'],
    ['refund_too_late', '1123'],
  ],
});
