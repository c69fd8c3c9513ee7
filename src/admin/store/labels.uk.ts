import { labelsOf } from '../kit/labels';

export const storeLabelsUk = {
  ...labelsOf('api::store.store-settings', {
    productLink: 'Посилання на товар',
    iosApps: 'Застосунки iOS, що відкривають посилання',
    androidPackage: 'Застосунок Android, що відкриває посилання',
    androidFingerprints: 'Відбитки застосунку Android',
  }),
  'Where a product stands on your website, such as https://shop.example/p/{slug}. {id}, {sku} and {language} may stand in it too. Feeds need it.':
    'Де товар стоїть на вашому сайті, як-от https://shop.example/p/{slug}. Можна вживати також {id}, {sku} і {language}. Потрібне для фідів.',
  'Team and bundle, such as ABCDE12345.com.example.shop. One a line.':
    'Команда й пакет, як-от ABCDE12345.com.example.shop. По одному в рядку.',
  'Its package, such as com.example.shop.': 'Назва пакета, як-от com.example.shop.',
  'SHA-256 of the certificates it is signed with, as the Play Console shows them. One a line.':
    'SHA-256 сертифікатів, якими його підписано, як їх показує Play Console. По одному в рядку.',
};
