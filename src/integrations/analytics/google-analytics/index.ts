import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import { checkGoogleAnalytics } from './check-google-analytics';
import { googleAnalyticsSink } from './google-analytics-sink';

export const googleAnalytics = defineAdapter({
  name: 'google-analytics',
  title: 'Google Analytics 4',
  about: {
    en: 'Is told of orders, refunds and what customers do in the app, if they agreed. The API secret is made under Admin → Data streams → your stream → Measurement Protocol API secrets. Enter the id of that stream: of a web stream, or of an app. Google says only whether what is sent is well formed: look into Realtime to see that the secret is right. Of a customer who is deleted it hears no more; what it was told before stays there, without a name, as long as Data retention says: deleting it takes a Google account (User Deletion API), which the shop has none of.',
    uk: 'Дізнається про замовлення, повернення коштів і про те, що покупці роблять у застосунку, якщо вони погодилися. API secret створюють у розділі Admin → Data streams → ваш потік → Measurement Protocol API secrets. Вкажіть ідентифікатор цього потоку: вебпотоку або застосунку. Google каже лише, чи надіслане правильно складене: чи секрет правильний, видно у звіті Realtime. Про видаленого покупця він більше нічого не дізнається, а раніше надіслане лишається там без імені, доки діє термін Data retention: щоб його видалити, потрібен обліковий запис Google (User Deletion API), якого магазин не має.',
  },
  variables: {
    GOOGLE_ANALYTICS_API_SECRET: z.string().min(1).max(200).optional(),
    GOOGLE_ANALYTICS_MEASUREMENT_ID: z
      .string()
      .regex(/^G-[A-Z0-9]{4,20}$/, 'must be G- and letters and digits')
      .optional(),
    GOOGLE_ANALYTICS_FIREBASE_APP_ID: z
      .string()
      .regex(/^\d+:\d+:(android|ios|web):[0-9a-f]+$/, 'must be such as 1:1234567890:android:321abc456def7890')
      .optional(),
    GOOGLE_ANALYTICS_REGION: z.enum(['world', 'eu'], 'must be world or eu').default('world'),
    GOOGLE_ANALYTICS_API_URL: z.url().optional(),
  },
  parameters: {
    GOOGLE_ANALYTICS_API_SECRET: { label: { en: 'API secret', uk: 'API secret' }, isSecret: true },
    GOOGLE_ANALYTICS_MEASUREMENT_ID: {
      label: { en: 'Measurement ID of a web stream', uk: 'Measurement ID вебпотоку' },
      hint: {
        en: 'Such as G-AB12CD34EF. This or the Firebase App ID, not both.',
        uk: 'Наприклад G-AB12CD34EF. Або він, або Firebase App ID, але не обидва.',
      },
    },
    GOOGLE_ANALYTICS_FIREBASE_APP_ID: {
      label: { en: 'Firebase App ID of an app stream', uk: 'Firebase App ID потоку застосунку' },
      hint: {
        en: 'Such as 1:1234567890:android:321abc456def7890. The app then tells its app instance id of Firebase as its anonymous id.',
        uk: 'Наприклад 1:1234567890:android:321abc456def7890. Тоді застосунок називає свій app instance id із Firebase як анонімний ідентифікатор.',
      },
    },
    GOOGLE_ANALYTICS_REGION: {
      label: { en: 'Where it is collected', uk: 'Де збираються дані' },
      hint: { en: 'world (as long as nothing stands here) or eu.', uk: 'world (поки тут порожньо) або eu.' },
    },
  },
  fault: ({
    GOOGLE_ANALYTICS_API_SECRET: secret,
    GOOGLE_ANALYTICS_MEASUREMENT_ID: measurementId,
    GOOGLE_ANALYTICS_FIREBASE_APP_ID: firebaseAppId,
  }) => {
    if (secret && !measurementId && !firebaseAppId)
      return { variable: 'GOOGLE_ANALYTICS_MEASUREMENT_ID', message: 'this or the Firebase App ID is needed beside the API secret' };
    if (measurementId && firebaseAppId)
      return { variable: 'GOOGLE_ANALYTICS_FIREBASE_APP_ID', message: 'cannot stand beside a Measurement ID' };
    return null;
  },
  settings: ({
    GOOGLE_ANALYTICS_API_SECRET: apiSecret,
    GOOGLE_ANALYTICS_MEASUREMENT_ID: measurementId,
    GOOGLE_ANALYTICS_FIREBASE_APP_ID: firebaseAppId,
    GOOGLE_ANALYTICS_REGION: region,
    GOOGLE_ANALYTICS_API_URL: apiUrl,
  }) => (apiSecret ? { apiSecret, measurementId, firebaseAppId, region, ...(apiUrl && { apiUrl: apiUrl.replace(/\/+$/, '') }) } : null),
  create: googleAnalyticsSink,
  check: checkGoogleAnalytics,
});
