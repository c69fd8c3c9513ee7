import type { Language } from './page';

export const deletionWords = {
  en: {
    title: 'Delete your account',
    what: 'Your account is deleted with your profile, addresses, wish lists, devices and ways to sign in. Orders stay without your name, invoices as long as the law wants them.',
    grace: 'You have {days} to change your mind: sign in, and the account stays.',
    email: 'E-mail of the account',
    send: 'Send me a code',
    sent: 'If there is an account with {email}, a code is on its way there. It counts for ten minutes.',
    code: 'Code from the mail',
    remove: 'Delete my account',
    done: 'You are signed out everywhere. The account is deleted on {day}.',
    wrongEmail: 'This is no e-mail address.',
    wrongCode: 'This code is wrong, used, or too old. Ask for another.',
    tooOften: 'This was tried too often. Try again later.',
  },
  uk: {
    title: 'Видалити обліковий запис',
    what: 'Обліковий запис буде видалено разом із профілем, адресами, списками бажань, пристроями та способами входу. Замовлення залишаться без вашого імені, рахунки — стільки, скільки вимагає закон.',
    grace: 'Ви маєте {days}, щоб передумати: увійдіть, і обліковий запис залишиться.',
    email: 'Електронна адреса облікового запису',
    send: 'Надіслати код',
    sent: 'Якщо є обліковий запис з адресою {email}, код уже надіслано туди. Він дійсний десять хвилин.',
    code: 'Код із листа',
    remove: 'Видалити мій обліковий запис',
    done: 'Ви вийшли на всіх пристроях. Обліковий запис буде видалено {day}.',
    wrongEmail: 'Це не електронна адреса.',
    wrongCode: 'Цей код неправильний, використаний або застарілий. Попросіть інший.',
    tooOften: 'Забагато спроб. Спробуйте пізніше.',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

export const withdrawalWords = {
  en: {
    title: 'Withdraw from a purchase',
    what: 'You may withdraw for {days} after the goods arrived, without a reason. You get a receipt by mail.',
    name: 'Your name',
    number: 'Number of the order',
    numberHint: 'It stands in the mail about your order.',
    contact: 'E-mail or telephone number you ordered with',
    next: 'Continue',
    check: 'Nothing has happened yet. You are about to withdraw from order {number}.',
    until: 'It is possible until {until}.',
    receipt: 'The receipt goes to {to}.',
    confirm: 'Confirm the withdrawal',
    done: 'You withdrew from order {number} on {at}. The receipt is on its way.',
    notFound: 'There is no such order with this e-mail or telephone number.',
    withdrawn: 'You have withdrawn from this order already.',
    not_placed: 'This order was not placed, or was cancelled: there is nothing to withdraw from.',
    no_right: 'The law of the country the goods went to gives no right to withdraw.',
    period_over: 'The time to withdraw from this order is over.',
    tooOld: 'This took too long. Begin anew.',
    tooOften: 'This was tried too often. Try again later.',
    missing: 'Fill in every field.',
  },
  uk: {
    title: 'Відмовитися від покупки',
    what: 'На відмову без пояснень ви маєте {days} після отримання товару. Підтвердження надійде листом.',
    name: 'Ваше ім’я',
    number: 'Номер замовлення',
    numberHint: 'Він є в листі про ваше замовлення.',
    contact: 'Електронна адреса або телефон, з якими ви замовляли',
    next: 'Далі',
    check: 'Ще нічого не сталося. Ви збираєтеся відмовитися від замовлення {number}.',
    until: 'Це можливо до {until}.',
    receipt: 'Підтвердження надійде на {to}.',
    confirm: 'Підтвердити відмову',
    done: 'Ви відмовилися від замовлення {number} {at}. Підтвердження вже надсилається.',
    notFound: 'Немає замовлення з таким номером і такою адресою чи телефоном.',
    withdrawn: 'Ви вже відмовилися від цього замовлення.',
    not_placed: 'Це замовлення не оформлене або скасоване: відмовлятися нема від чого.',
    no_right: 'Закон країни, куди надіслано товар, не дає права на відмову.',
    period_over: 'Час для відмови від цього замовлення минув.',
    tooOld: 'Минуло забагато часу. Почніть спочатку.',
    tooOften: 'Забагато спроб. Спробуйте пізніше.',
    missing: 'Заповніть усі поля.',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

export const unsubscribeWords = {
  en: {
    title: 'No more messages by mail',
    what: 'You get no more news, offers and reminders by mail. Mails about your orders still come.',
    stop: 'Stop these mails',
    done: 'You get no more of these mails. You can change that in the app.',
    unknown: 'This address is not one of ours. Open it from the mail again.',
  },
  uk: {
    title: 'Не надсилати повідомлень поштою',
    what: 'Новини, пропозиції та нагадування більше не надходитимуть поштою. Листи про замовлення надходитимуть і далі.',
    stop: 'Не надсилати таких листів',
    done: 'Таких листів більше не буде. Змінити це можна в застосунку.',
    unknown: 'Це не наша адреса. Відкрийте її з листа ще раз.',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** So many days, as a language counts them. */
export const daysIn = (language: Language, days: number): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

export const put = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
