import { analyticsChannel } from '../analytics/forward/analytics-channel';
import { automationChannel } from '../automations/automation-channel';
import { crmChannel } from '../crm/crm-channel';
import { webhookChannel } from '../webhooks/webhook-channel';
import { websiteChannel } from '../website/website-channel';
import type { Channel } from './channel';

/** All ways out of the shop. Add one by adding a line. */
export const channels: readonly Channel[] = [webhookChannel, automationChannel, crmChannel, websiteChannel, analyticsChannel];
