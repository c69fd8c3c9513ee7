/** The texts of the language somebody has chosen. */
type Texts = Readonly<Record<string, unknown>>;

const isOurs = (id: string): boolean => id.startsWith('api::');

function textOf(texts: Texts, key: string): string | null {
  const text = texts[`storekeeper.scope.${key}`];
  return typeof text === 'string' ? text : null;
}

/** What an area of the API is called: `catalog`. */
export const areaLabel = (texts: Texts, area: string): string | null => textOf(texts, `area.${area}`);

/** What a part of it is called: a kind of content, or what staff do. */
export const groupLabel = (texts: Texts, area: string, group: string): string =>
  textOf(texts, `group.${area}.${group}`) ?? (group === 'staff' ? textOf(texts, 'staff') : null) ?? group;

/**
 * What a scope allows, with its own name behind it: documents and refusals speak of `api::order.staff.ship`. Doors for apps are offered by
 * Strapi too, and open to no token.
 */
export function scopeLabel(texts: Texts, { actionId, action }: Readonly<{ actionId: string; action: string }>): string {
  if (!isOurs(actionId)) return action;
  const name = actionId.slice('api::'.length);
  const ofContent = textOf(texts, `group.${name.slice(0, name.lastIndexOf('.'))}`) === null ? null : textOf(texts, `any.${action}`);
  const label = textOf(texts, name) ?? ofContent ?? textOf(texts, 'apps');
  return label === null ? action : `${label} · ${action}`;
}
