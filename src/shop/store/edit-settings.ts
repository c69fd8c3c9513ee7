import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { DomainError } from '../../domain/domain-error';
import { isSameValue, undoOf, undoStateOf, type Values } from '../../domain/store/undo-settings';
import type { Actor } from '../actor';
import { namingField } from '../catalog/desk/name-field';
import { editorOf } from '../catalog/desk/save-desk-product';
import { contentState } from '../content/content-state';
import { savedBy } from '../content/newer-save';
import { findSettingsChange, noteUndoing, readSettingsChanges, settingsType, type SettingsChange } from './settings-changes';
import { storeSettings } from './store-settings';

type Stored = Readonly<{ documentId: string; updatedAt: string | Date }>;

async function stored(strapi: Core.Strapi): Promise<Stored & Readonly<{ values: Values }>> {
  const row = (await strapi.db.query(settingsType).findOne({})) as unknown as Stored | null;
  if (!row) throw new Error('The store settings are missing');
  const [state] = await contentState(strapi, settingsType, row.documentId);
  return { documentId: row.documentId, updatedAt: row.updatedAt, values: state?.fields ?? {} };
}

export type EditedSettings = Readonly<{ settings: Values; languages: readonly string[]; changes: readonly SettingsChange[] }>;

/** The settings as staff edit them, and what was changed last. */
export async function readSettings(strapi: Core.Strapi): Promise<EditedSettings> {
  const { languages } = await storeSettings(strapi);
  const { values } = await stored(strapi);
  return { settings: values, languages, changes: await readSettingsChanges(strapi.db.connection, values, new Date()) };
}

type SaveSettings = Readonly<{
  changes: Values;
  /** What whoever changes them saw of the same fields. Without it, nothing is compared. */
  seen: Values;
  actor: Actor;
}>;

/** One after another, as saves of the same entry wait for each other (strapi/content-events.ts). */
async function alone(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction, now: Awaited<ReturnType<typeof stored>>) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const { documentId } = await stored(strapi);
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`content ${settingsType} ${documentId}`]);
    await work(trx, await stored(strapi));
  });
}

const save = (strapi: Core.Strapi, documentId: string, data: Values, actor: Actor) =>
  strapi.documents(settingsType).update({ documentId, data: { ...data, ...editorOf(actor) } as never });

/**
 * Saves the settings that change, by the rules content is saved by. Refuses `CONTENT_INVALID` with the place of what must be mended in
 * `field`, and `EDIT_CONFLICT` where somebody changed one of the same since it was seen.
 */
export const saveSettings = (strapi: Core.Strapi, { changes, seen, actor }: SaveSettings): Promise<void> =>
  alone(strapi, async (trx, { documentId, updatedAt, values }) => {
    const wanted = Object.fromEntries(Object.entries(changes).filter(([field, value]) => !isSameValue(values[field], value)));
    const clashes = Object.keys(wanted).filter((field) => Object.hasOwn(seen, field) && !isSameValue(seen[field], values[field]));
    if (clashes.length > 0)
      throw new DomainError(
        'EDIT_CONFLICT',
        'Somebody else changed this setting meanwhile. Compare, then save again to write yours over it.',
        {
          by: await savedBy(trx, documentId),
          updatedAt: new Date(updatedAt).toISOString(),
          differences: clashes.map((field) => ({ field, theirs: values[field] ?? null, mine: wanted[field] })),
        },
      );
    if (Object.keys(wanted).length > 0) await namingField('changes', () => save(strapi, documentId, wanted, actor));
  });

/**
 * Puts back what a change changed, as a change of its own; what something else changed since stays. Refuses `SETTINGS_CHANGE_NOT_FOUND`,
 * and `SETTINGS_NOT_UNDONE` with the reason when a day is over, it is undone already, or everything of it was changed since.
 */
export const undoSettingsChange = (strapi: Core.Strapi, { id, actor }: Readonly<{ id: string; actor: Actor }>): Promise<void> =>
  alone(strapi, async (trx, { documentId, values }) => {
    const change = await findSettingsChange(trx, id);
    if (!change) throw new DomainError('SETTINGS_CHANGE_NOT_FOUND', 'There is no such change of the settings');
    const state = undoStateOf(change, values, new Date());
    if (state !== 'open') throw new DomainError('SETTINGS_NOT_UNDONE', whyNot[state], { reason: state });
    await namingField('changes', () => save(strapi, documentId, undoOf(change, values).back, actor));
    await noteUndoing(trx, id);
  });

const whyNot = {
  over: 'A change can be undone for a day. Change the setting instead.',
  undone: 'This change is undone already.',
  changed_since: 'All of this was changed again since. Undo the later change first, or change the setting.',
} as const;
