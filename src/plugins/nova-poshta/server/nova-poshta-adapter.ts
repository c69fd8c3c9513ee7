import { defineAdapter, IntegrationError, z } from 'storekeeper/kit';
import { callsTo } from './ask';
import { createNovaPoshta } from './nova-poshta';

const office = z.object({ Ref: z.string(), Description: z.string() });

export const novaPoshta = defineAdapter({
  name: 'nova-poshta',
  title: 'Nova Poshta',
  about: {
    en: 'Brings parcels to its offices and lockers in Ukraine: where they are, waybills and what became of them. The key is made in the business account under Settings → Security → API keys.',
    uk: 'Доставляє посилки до своїх відділень і поштоматів в Україні: де вони, накладні та що сталося з посилками. Ключ створюють у бізнес-кабінеті в розділі Налаштування → Безпека → Ключі API.',
  },
  variables: {
    NOVA_POSHTA_API_KEY: z.string().min(1).optional(),
    NOVA_POSHTA_SENDER_OFFICE: z
      .string()
      .regex(/^[0-9a-f-]{36}$/i, 'must be the id of an office, such as 1ec09d88-e1c2-11e3-8c4a-0050568002cf')
      .optional(),
    NOVA_POSHTA_SENDER_PHONE: z
      .string()
      .regex(/^\+?[\d\s()-]{10,20}$/, 'must be a phone number')
      .optional(),
    NOVA_POSHTA_PAYER: z.enum(['Sender', 'Recipient'], 'must be Sender or Recipient').default('Sender'),
    NOVA_POSHTA_BOX: z
      .string()
      .regex(/^[1-9]\d?x[1-9]\d?x[1-9]\d?$/, 'must be three lengths in centimetres, such as 30x20x10')
      .default('30x20x10'),
    NOVA_POSHTA_API_URL: z.url().default('https://api.novaposhta.ua'),
    NOVA_POSHTA_PRINT_URL: z.url().default('https://my.novaposhta.ua'),
  },
  parameters: {
    NOVA_POSHTA_API_KEY: { label: { en: 'API key', uk: 'Ключ API' }, isSecret: true },
    NOVA_POSHTA_SENDER_OFFICE: {
      label: { en: 'Office parcels are handed in at', uk: 'Відділення, де здаєте посилки' },
      hint: {
        en: 'Its id (Ref): the part after nova-poshta: of a pickup point. Without it no labels are made.',
        uk: 'Його ідентифікатор (Ref): те, що стоїть після nova-poshta: у пункті видачі. Без нього етикетки не створюються.',
      },
    },
    NOVA_POSHTA_SENDER_PHONE: {
      label: { en: 'Phone of the sender', uk: 'Телефон відправника' },
      hint: { en: 'Of the contact in the business account.', uk: 'Контактної особи з бізнес-кабінету.' },
    },
    NOVA_POSHTA_PAYER: {
      label: { en: 'Who pays for the delivery', uk: 'Хто платить за доставку' },
      hint: {
        en: 'Sender (as long as nothing stands here) or Recipient.',
        uk: 'Sender — відправник (поки тут порожньо) або Recipient — одержувач.',
      },
    },
    NOVA_POSHTA_BOX: {
      label: { en: 'Size of parcels to lockers, cm', uk: 'Розмір посилок до поштоматів, см' },
      hint: { en: 'Length x width x height, such as 30x20x10.', uk: 'Довжина x ширина x висота, наприклад 30x20x10.' },
    },
  },
  together: { first: 'NOVA_POSHTA_SENDER_OFFICE', others: ['NOVA_POSHTA_SENDER_PHONE', 'NOVA_POSHTA_API_KEY'] },
  settings(given) {
    if (!given.NOVA_POSHTA_API_KEY) return null;
    const [length = 30, width = 20, height = 10] = given.NOVA_POSHTA_BOX.split('x').map(Number);
    return {
      apiKey: given.NOVA_POSHTA_API_KEY,
      senderOffice: given.NOVA_POSHTA_SENDER_OFFICE ?? null,
      senderPhone: given.NOVA_POSHTA_SENDER_PHONE ?? null,
      payer: given.NOVA_POSHTA_PAYER,
      box: { length, width, height },
      apiUrl: given.NOVA_POSHTA_API_URL.replace(/\/+$/, ''),
      printUrl: given.NOVA_POSHTA_PRINT_URL.replace(/\/+$/, ''),
    };
  },
  create: (settings) => createNovaPoshta(settings),
  async check(settings, signal) {
    const call = callsTo(settings, signal);
    // Its directory it tells everybody: this one needs the key.
    const [sender] = await call('Counterparty', 'getCounterparties', { CounterpartyProperty: 'Sender', Page: '1' });
    const account = z.object({ Description: z.string() }).safeParse(sender).data?.Description ?? null;
    if (settings.senderOffice === null) return { account };
    const [found] = await call('AddressGeneral', 'getWarehouses', { Ref: settings.senderOffice });
    if (!office.safeParse(found).success) throw new IntegrationError('nova-poshta', 'it has no office of this id', false);
    return { account };
  },
});
