import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isDomainError } from '../../domain/domain-error';
import { distanceMeters } from '../../domain/stock/distance-meters';
import { actorOfCart } from '../../shop/actor';
import { theShopItself } from '../../shop/cart/stored-cart';
import { moveOrderSlot, slotsOfOrder } from '../../shop/delivery/slots/move-order-slot';
import type { SlotView } from '../../shop/delivery/slots/slot-view';
import { leaveAtDoor } from '../../shop/delivery/tracking/leave-at-door';
import { trackOrder, type TrackingView } from '../../shop/delivery/tracking/track-order';
import { openTracking, placeOfOrder } from '../../shop/delivery/tracking/tracking-link';
import { storeSettings } from '../../shop/store/store-settings';
import { addressOf, always, isTooOften, limited } from '../rate-limits';
import { answerPage, fieldsOf, languageOf, type Language, type Page } from './page';
import { put, trackingWords } from './words';

type Said = Pick<Page, 'status' | 'alert'>;
type Words = Readonly<Record<keyof (typeof trackingWords)['en'], string>>;
type Shown = Readonly<{
  words: Words;
  language: Language;
  timeZone: string;
  /** How far the courier is from the door, in metres. */
  away: number | null;
  slots: readonly SlotView[];
}>;

// While the courier comes, whoever looks sees them come.
const againSeconds = 30;

/**
 * The page that follows an order, for whoever has the link of the message: outside of `/api`, for browsers, in plain HTML. It tells nobody who the
 * customer is, nor where they live.
 */
export function serveTrackingPage(strapi: Core.Strapi): void {
  const answer = async (ctx: Context, act: (orderId: string, words: Words) => Promise<Said>): Promise<void> => {
    const language = languageOf(ctx);
    const words = trackingWords[language];
    const nothing = (alert: string, isRefused = false): Page => ({ title: put(words.title, { number: '' }).trim(), alert, isRefused });
    try {
      const page = await limited([{ limit: 'tracking_page', key: addressOf(ctx) }], { wrong: always }, async () => {
        const orderId = openTracking(strapi, String(ctx.params.token));
        if (orderId === null) return null;
        const said = await act(orderId, words);
        return { ...(await pageFor(strapi, ctx, orderId, { words, language })), ...said };
      });
      await answerPage(strapi, ctx, page ?? nothing(words.unknown));
      if (!page) ctx.status = 404;
    } catch (error) {
      if (isTooOften(error)) return answerPage(strapi, ctx, nothing(words.tooOften, true));
      // An order that is gone is none to whoever follows it.
      if (!isDomainError(error)) throw error;
      await answerPage(strapi, ctx, nothing(words.unknown));
      ctx.status = 404;
    }
  };
  strapi.server.router.get('/track/:token', (ctx: Context) => answer(ctx, async () => ({})));
  strapi.server.router.post('/track/:token', (ctx: Context) =>
    answer(ctx, (orderId, words) => change(strapi, orderId, fieldsOf(ctx), words)),
  );
}

async function change(strapi: Core.Strapi, orderId: string, fields: Readonly<Record<string, string>>, words: Words): Promise<Said> {
  const { slot, leave, note = '' } = fields;
  try {
    if (slot) await moveOrderSlot(strapi, { orderId, caller: theShopItself, slotId: slot, actor: actorOfCart(null) });
    else if (leave) await leaveAtDoor(strapi, { orderId, caller: theShopItself, leave: leave === 'yes', note: note || null });
    return { status: words.saved };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { alert: words.refused };
  }
}

async function pageFor(
  strapi: Core.Strapi,
  ctx: Context,
  orderId: string,
  { words, language }: Readonly<{ words: Words; language: Language }>,
): Promise<Page> {
  const tracked = await trackOrder(strapi, { orderId, caller: theShopItself });
  const { timeZone } = await storeSettings(strapi);
  const door = tracked.position && (await placeOfOrder(strapi.db.connection, orderId));
  const slots = tracked.slot.mayChange ? await slotsOfOrder(strapi, { orderId, caller: theShopItself, from: null, days: 14 }) : [];
  if (isComing(tracked.status)) ctx.set('Refresh', String(againSeconds));
  const away = door && tracked.position ? distanceMeters(tracked.position, door) : null;
  return toPage(tracked, { words, language, timeZone, away, slots });
}

function toPage(tracked: TrackingView, { words, language, timeZone, away, slots }: Shown): Page {
  const { number, status, window: promised, expectedAt, stopsBefore, courier, position, code, leaveAtDoor: door } = tracked;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone });
  const span = (from: string, to: string): string => day.formatRange(new Date(from), new Date(to));
  const known: readonly (readonly [string, string | null | false])[] = [
    [words.promised, promised && status !== 'delivered' && span(promised.from, promised.to)],
    [words.expected, expectedAt && day.format(new Date(expectedAt))],
    [words.before, stopsBefore === null ? null : String(stopsBefore)],
    [words.courier, courier && courier.name],
    [words.away, away === null ? null : kilometres(away, language)],
    [words.seen, position && clock.format(new Date(position.at))],
    [words.code, code],
    [words.deliveredAt, tracked.deliveredAt && day.format(new Date(tracked.deliveredAt))],
    ...tracked.parcels.map(({ carrier, trackingNumber }) => [words.parcel, [carrier, trackingNumber].filter(Boolean).join(' ')] as const),
    [words.door, door.chosen && [words.doorYes, door.note].filter(Boolean).join('. ')],
  ];
  const free = slots.filter(({ isAvailable }) => isAvailable);
  return {
    title: put(words.title, { number: number ?? '' }),
    text: [words[status]],
    facts: known.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    ...(position ? { link: { href: `geo:${position.lat},${position.lng}?q=${position.lat},${position.lng}`, text: words.map } } : {}),
    more: [
      ...(door.mayChange && !door.chosen
        ? [
            {
              // Looked at anew every half minute, the page would lose what is half typed.
              fields: isComing(status) ? [] : [{ name: 'note', label: words.leaveNote, isNeeded: false }],
              hidden: { leave: 'yes' },
              submit: words.leave,
            },
          ]
        : []),
      ...(door.chosen && status !== 'delivered' && status !== 'cancelled'
        ? [{ fields: [], hidden: { leave: 'no' }, submit: words.takeBack }]
        : []),
      ...(free.length > 1 && free[0]
        ? [
            {
              fields: [],
              choice: {
                name: 'slot',
                label: words.slot,
                value: free.find(({ startsAt }) => startsAt === promised?.from)?.id ?? free[0].id,
                options: free.map(({ id, startsAt, endsAt }) => ({ value: id, text: span(startsAt, endsAt) })),
              },
              submit: words.move,
            },
          ]
        : []),
    ],
  };
}

const isComing = (status: TrackingView['status']): boolean => status === 'next' || status === 'arrived';

/** As far as somebody wants to know it: to a hundred metres. */
const kilometres = (metres: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    metres / 1_000,
  );
