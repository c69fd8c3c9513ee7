/** What customers are asked for apart from the purchase itself. Nobody has agreed who was not asked. */
export const consentPurposes = ['marketing_email', 'marketing_push', 'marketing_sms', 'analytics'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
