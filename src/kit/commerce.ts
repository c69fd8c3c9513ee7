import type { Core } from '@strapi/strapi';
import type { OrderMailWords } from '../domain/mails/words.en';
import type { AutomaticMessage } from '../domain/messages/automatic-messages';
import type { MessageWords } from '../domain/messages/words.en';
import type { NotificationWords } from '../domain/notifications/words.en';
import type { PaperWords } from '../domain/papers/words.en';
import type { PluginEffect } from '../domain/promotions/discount';
import type { PluginArea } from '../http/plugin-area';
import type { Adapter } from '../integrations/adapter';
import type { Commerce as Neighbours } from '../integrations/commerce';
import type { AddedDeliveryRule } from '../shop/delivery/delivery-rule-kinds';
import type { AddedCondition, AddedEffect } from '../shop/promotions/discount-kinds';

/** `loyalty.spend_points`: the name of the plugin, and of what it brings. */
export type KindName = PluginEffect['kind'];
/** Whether staff, and machines, may write content of a type in the Content Manager. */
export type ContentRule = Readonly<{ may: 'everything' }> | Readonly<{ may: 'nothing'; because: string }>;
export type LoadDemo = (strapi: Core.Strapi) => Promise<void>;
type Ports = Pick<
  Neighbours,
  'payments' | 'website' | 'mail' | 'sms' | 'push' | 'identity' | 'carriers' | 'crm' | 'analytics' | 'activityArchive' | 'maps'
>;
export type PortName = keyof Ports;
type PortOf<Name extends PortName> = Ports[Name] extends { get(name: string): infer Found } ? NonNullable<Found> : never;

/**
 * What a plugin adds to the shop with, in its `register()`: `strapi.get('commerce')`. Whatever is added twice, or under a name that is
 * taken, throws there, so that the shop does not start half of what it should be.
 */
export type Commerce = Neighbours &
  Readonly<{
    /** Adds an adapter with what the environment says of it, and nothing where it is not set up. Answers whether it is. */
    use<Name extends PortName>(port: Name, adapter: Adapter<PortOf<Name>>): boolean;
    /**
     * Makes an adapter of a plugin's own, to a service the shop has no port for, of what the environment says; null where it is not set up.
     * What is to be done there is a job on events (`on`): it is tried again after an outage.
     */
    connect<Service>(adapter: Adapter<Service>): Service | null;
    discountEffects: Readonly<{ add<Parameters>(kind: KindName, effect: AddedEffect<Parameters>): void }>;
    discountConditions: Readonly<{ add<Parameters>(kind: KindName, condition: AddedCondition<Parameters>): void }>;
    /** Rules that staff can add to a delivery method: whether it is offered to a cart, and what it costs. */
    deliveryRules: Readonly<{ add<Parameters>(kind: KindName, rule: AddedDeliveryRule<Parameters>): void }>;
    /** Words that invoices, credit notes and packing slips are written with, for customers of another language. */
    papers: Readonly<{ add(language: string, words: PaperWords): void }>;
    /** What customers are mailed about their orders in another language, where staff wrote nothing else. */
    orderMails: Readonly<{ add(language: string, words: OrderMailWords): void }>;
    /** What phones and the app say about orders in another language. */
    notifications: Readonly<{ add(language: string, words: NotificationWords): void }>;
    /**
     * Messages a plugin brings customers back with (`tellMessages`), which staff write and switch beside those of the shop; and words of another
     * language for those of the shop.
     */
    messages: Readonly<{ add(kind: KindName, message: AutomaticMessage): void; addWords(language: string, words: MessageWords): void }>;
    /** Codes a plugin refuses with (`refuse`), each with its status. */
    refusals: Readonly<{ add(code: string, status: number): void }>;
    /** Kinds of alerts a plugin raises (`raiseAlert`). */
    alerts: Readonly<{ add(kind: string): void }>;
    /** Endpoints for apps, and for staff and machines, below the name of the plugin. */
    endpoints: Readonly<{ add(plugin: string, area: PluginArea): void }>;
    /** What the demo shop shows of the plugin, once, after its catalogue, customers and discounts. */
    demo: Readonly<{ add(load: LoadDemo): void }>;
    /** Content types of the plugin that staff see: whether they may be written in the Content Manager. Others are closed. */
    content: Readonly<{ add(uid: `plugin::${string}`, rule: ContentRule): void }>;
  }>;

export const commerce = (strapi: Core.Strapi): Commerce => strapi.get('commerce') as Commerce;
