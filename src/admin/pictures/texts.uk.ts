import type { picturesEn } from './texts.en';

export const picturesUk: Record<keyof typeof picturesEn, string> = {
  'storekeeper.pictures.title': 'Що на зображеннях',
  'storekeeper.pictures.hint': 'Для покупців, які їх не бачать, кожною мовою.',
  'storekeeper.pictures.open': 'Описати зображення',
  'storekeeper.pictures.about':
    'Коротке речення для покупців, які не бачать зображення, кожною мовою: «Банка меду на дерев’яному столі». Де його немає, застосунок читає назву. Діє всюди, де показано зображення.',
  'storekeeper.pictures.loading': 'Читаємо, що на них',
  'storekeeper.pictures.save': 'Зберегти',
  'storekeeper.pictures.saved': 'Покупці вже чують це.',
};
