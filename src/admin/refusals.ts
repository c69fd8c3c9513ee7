import { automationRefusals } from './automations/refusals';
import { campaignRefusals } from './campaigns/refusals';
import { customerRefusals } from './customers/refusals';
import { crmRefusals } from './integrations/crm/refusals';
import { integrationRefusals } from './integrations/refusals';
import type { Refusals } from './kit/refusal';
import { mailRefusals } from './mails/refusals';
import { orderRefusals } from './orders/refusals';
import { paymentRefusals } from './payments/refusals';
import { saleRefusals } from './prices/sales/refusals';
import { bulkRefusals } from './products/bulk/refusals';
import { runRefusals } from './runs/refusals';
import { settingRefusals } from './store/refusals';
import { supportRefusals } from './support/refusals';
import { webhookRefusals } from './webhooks/refusals';

/** What the server refuses, in words of ours. For what is not here, its own sentence is shown. */
export const refusals: Refusals = new Map([
  ...orderRefusals,
  ...paymentRefusals,
  ...mailRefusals,
  ...bulkRefusals,
  ...saleRefusals,
  ...customerRefusals,
  ...settingRefusals,
  ...supportRefusals,
  ...campaignRefusals,
  ...integrationRefusals,
  ...crmRefusals,
  ...webhookRefusals,
  ...automationRefusals,
  ...runRefusals,
]);
