import type { MailKind, MailTemplate } from './mail-kinds';

/** What mails say where staff wrote nothing else, in English. */
export const mailWordsEn = {
  sums: { items: 'Goods', discounts: 'Discounts', delivery: 'Delivery', tax: 'Tax', taxInside: 'Tax included', total: 'Total' },
  templates: {
    order_placed: {
      subject: 'Your order {order} at {shop}',
      body: 'Hello {customer},\n\nthank you for your order **{order}**. We write again when it is on its way.\n\n{lines}\n\n{totals}\n\nDelivery: {delivery}\n{address}\n\n{shop}',
    },
    order_paid: {
      subject: 'Order {order} is paid',
      body: 'Hello {customer},\n\nyour payment for the order **{order}** has come. Thank you.\n\n{totals}\n\n{shop}',
    },
    slot_changed: {
      subject: 'Order {order} comes at another time',
      body: 'Hello {customer},\n\nyour order **{order}** is brought at another time than before.\n\nDelivery: {delivery}\n{address}\n\n{shop}',
    },
    parcel_sent: {
      subject: 'Order {order} is on its way',
      body: 'Hello {customer},\n\na parcel of your order **{order}** was sent.\n\n{parcel}\n\nCarrier: {carrier}\nTracking number: {tracking_number}\nFollow it here: {tracking_link}\nWhere it is: {follow_link}\n\n{shop}',
    },
    on_the_way: {
      subject: 'We bring order {order} to you now',
      body: 'Hello {customer},\n\nour courier is on the way to you with the order **{order}**. You are next.\n\nExpected at: {expected_time}\nYour code for the courier: {code}\nSee them come: {follow_link}\n\n{address}\n\n{shop}',
    },
    courier_near: {
      subject: 'The courier with order {order} is near',
      body: 'Hello {customer},\n\nour courier rings at your door in a few minutes with the order **{order}**.\n\nExpected at: {expected_time}\nSee them come: {follow_link}\n\n{shop}',
    },
    parcel_delivered: {
      subject: 'Order {order} has arrived',
      body: 'Hello {customer},\n\na parcel of your order **{order}** was delivered. We hope you like it.\n\n{parcel}\n\n{shop}',
    },
    order_cancelled: {
      subject: 'Order {order} is cancelled',
      body: 'Hello {customer},\n\nyour order **{order}** is cancelled. If you paid for it, the money goes back to where it came from.\n\n{lines}\n\n{shop}',
    },
    order_refunded: {
      subject: 'Money of order {order} goes back to you',
      body: 'Hello {customer},\n\nwe have given back **{amount}** of your order **{order}**. Your bank may need some days to show it.\n\n{shop}',
    },
    return_accepted: {
      subject: 'Your return of order {order} is accepted',
      body: 'Hello {customer},\n\nyou may send this back from your order **{order}**:\n\n{returned}\n\n{note}\n\n{shop}',
    },
    return_declined: {
      subject: 'Your return of order {order}',
      body: 'Hello {customer},\n\nwe are sorry: we cannot take this back from your order **{order}**.\n\n{returned}\n\n{note}\n\n{shop}',
    },
    payment_link: {
      subject: 'Pay for your order at {shop}',
      body: 'Hello {customer},\n\nhere you pay for your order:\n\n[Pay {amount}]({link})\n\nThe page is open until {link_until}, and so long we keep the goods for you.\n\n{lines}\n\n{totals}\n\n{shop}',
    },
    support_replied: {
      subject: '{shop} has answered: {subject}',
      body: 'Hello {customer},\n\nwe have answered what you asked us.\nOrder: {order}\n\n{answer}\n\nWrite on in the app, or answer this mail.\n\n{shop}',
    },
  } satisfies Record<MailKind, MailTemplate>,
};

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };
/** Everything the shop writes to customers about their orders, in one language. */
export type OrderMailWords = Words<typeof mailWordsEn>;
