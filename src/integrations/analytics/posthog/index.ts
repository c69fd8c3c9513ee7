import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { checkPosthog } from './check-posthog';
import { posthogSink } from './posthog-sink';

export const posthog = defineAdapter({
  name: 'posthog',
  title: 'PostHog',
  about: {
    en: 'Is told of orders, refunds and what customers do in the app, if they agreed. The project API key stands in PostHog under Settings → Project → General. Of a customer who is deleted it hears no more; what it was told before stays there, without a name and without a profile: deleting it takes a personal API key, which the shop has none of.',
    uk: 'Дізнається про замовлення, повернення коштів і про те, що покупці роблять у застосунку, якщо вони погодилися. Project API key стоїть у PostHog у розділі Settings → Project → General. Про видаленого покупця він більше нічого не дізнається, а раніше надіслане лишається там без імені й без профілю: щоб його видалити, потрібен personal API key, якого магазин не має.',
  },
  variables: {
    POSTHOG_PROJECT_KEY: z
      .string()
      .regex(/^phc_[A-Za-z0-9_-]{1,100}$/, 'must be a project API key, which begins with phc_')
      .optional(),
    POSTHOG_HOST: z.url({ protocol: /^https?$/ }).default('https://us.i.posthog.com'),
  },
  parameters: {
    POSTHOG_PROJECT_KEY: { label: { en: 'Project API key', uk: 'Project API key' }, isSecret: true },
    POSTHOG_HOST: {
      label: { en: 'Host', uk: 'Адреса' },
      hint: {
        en: 'https://us.i.posthog.com (as long as nothing stands here), https://eu.i.posthog.com, or your own.',
        uk: 'https://us.i.posthog.com (поки тут порожньо), https://eu.i.posthog.com або ваша власна.',
      },
      isAddress: true,
    },
  },
  settings: ({ POSTHOG_PROJECT_KEY: projectKey, POSTHOG_HOST: host }) =>
    projectKey ? { projectKey, host: host.replace(/\/+$/, '') } : null,
  create: posthogSink,
  check: checkPosthog,
});
