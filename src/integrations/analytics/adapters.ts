import type { Adapter } from '../adapter';
import type { AnalyticsSink } from './analytics-sink';
import { googleAnalytics } from './google-analytics';
import { posthog } from './posthog';

/** Everything that counts what customers do: its folder, and its line here. */
export const analyticsAdapters: readonly Adapter<AnalyticsSink>[] = [googleAnalytics, posthog];
