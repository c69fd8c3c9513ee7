import type { Core } from '@strapi/strapi';
import type { LegalKind } from '../domain/store/legal-texts';

type Texts = Readonly<{ title: string; body: string }>;

const legalTexts: readonly Readonly<{ kind: LegalKind; en: Texts; uk: Texts }>[] = [
  {
    kind: 'terms',
    en: { title: 'Terms of sale', body: '# Terms of sale\n\nPolonyna is a demo shop. You buy nothing here, and nothing is sent.' },
    uk: {
      title: 'Умови продажу',
      body: '# Умови продажу\n\nПолонина – демонстраційний магазин. Ви тут нічого не купуєте, і нічого не надсилають.',
    },
  },
  {
    kind: 'privacy',
    en: { title: 'Privacy', body: '# Privacy\n\nWhat you type here stays in this demo shop, until it is emptied.' },
    uk: {
      title: 'Конфіденційність',
      body: '# Конфіденційність\n\nЩо ви тут введете, лишається в цьому демонстраційному магазині, доки його не очистять.',
    },
  },
  {
    kind: 'returns',
    en: { title: 'Returns', body: '# Returns\n\nSend it back within 14 days, for any reason. Honey that was opened stays with you.' },
    uk: { title: 'Повернення', body: '# Повернення\n\nПоверніть протягом 14 днів з будь-якої причини. Відкритий мед лишається у вас.' },
  },
];

const flags = [
  { key: 'wishList', enabled: true },
  { key: 'searchPlaceholders', enabled: true, value: ['мед', 'ліжник', 'tent'] },
  { key: 'augmentedReality', enabled: false, platforms: ['ios'] },
];

/** What the app is told besides the goods: legal texts and flags. */
export async function loadAppContent(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents('api::store.legal-text');
  for (const { kind, en, uk } of legalTexts) {
    const shared = { kind, version: '2026-11' };
    const { documentId } = await documents.create({ locale: 'en', status: 'published', data: { ...shared, ...en } });
    await documents.update({ documentId, locale: 'uk', status: 'published', data: { ...shared, ...uk } });
  }
  for (const flag of flags) await strapi.documents('api::store.feature-flag').create({ data: flag });
}
