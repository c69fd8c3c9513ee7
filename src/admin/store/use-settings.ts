import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { Details } from '../kit/refusal';
import { addressOf, type Request } from '../kit/staff-api';
import type { Outcome } from '../kit/use-act';
import { useResource } from '../kit/use-resource';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import type { Effects } from './ask-first';
import type { SettingsPageData } from './changes-card';
import { fieldOfRefusal, toSend, withEdit, type Edits } from './setting-fields';

type Refused = Readonly<{ field: string; why: string }>;
export type Clash = Readonly<{ by: string | null; differences: readonly Readonly<{ field: string; theirs: unknown; mine: unknown }>[] }>;
type Body = Request<'PUT /settings'>['body'];

const clashOf = (details: Details): Clash | null => (details.code === 'EDIT_CONFLICT' ? (details as unknown as Clash) : null);

/** The settings as they are saved, as they are typed, and what can be done with them. */
export function useSettings() {
  const text = useText();
  const { data, error, show, load } = useResource('GET /settings', {});
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const [edits, setEdits] = useState<Edits>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const [clash, setClash] = useState<Clash | null>(null);
  const [effects, setEffects] = useState<Effects | null>(null);
  const saved: Edits = data?.settings ?? {};
  // Whoever did the same meanwhile leaves nothing to change.
  const meant = Object.entries(edits).reduce<Edits>((all, [field, value]) => withEdit(all, saved, field, value), {});

  const done = (page: SettingsPageData, said: string) => {
    show(page);
    setRefused(null);
    setClash(null);
    toggleNotification({ type: 'success', message: said });
  };
  const fail = (why: string | null, details: Details): Outcome => {
    if (why !== null) setRefused({ field: fieldOfRefusal(details.field), why });
    return { done: false, error: why };
  };
  const write = async (): Promise<Outcome> => {
    const changes = toSend(meant);
    const seen = Object.fromEntries(Object.keys(changes).map((field) => [field, saved[field] ?? null]));
    const { method, path, body } = addressOf('PUT /settings', { body: { changes, seen } as unknown as Body });
    const sent = await send<SettingsPageData>(method, path, body);
    if (sent.isDone) {
      setEdits({});
      setEffects(null);
      done(sent.answer, text('storekeeper.settings.saved'));
      return { done: true, error: null };
    }
    const theirs = clashOf(sent.details);
    if (theirs) {
      setClash(theirs);
      setEffects(null);
      await load();
      return { done: false, error: null };
    }
    setEffects(null);
    return fail(sent.error, sent.details);
  };
  /** Asks first where a change does more than it seems to. */
  const save = async (): Promise<void> => {
    setRefused(null);
    const { method, path, body } = addressOf('POST /settings/effects', { body: { changes: toSend(meant) } as never });
    const sent = await send<{ effects: Effects }>(method, path, body);
    if (!sent.isDone) return void fail(sent.error, sent.details);
    if (sent.answer.effects.length > 0) setEffects(sent.answer.effects);
    else await write();
  };
  const undo = async (id: string): Promise<void> => {
    const { method, path, body } = addressOf('POST /settings/changes/:id/undo', { params: { id } });
    const sent = await send<SettingsPageData>(method, path, body);
    if (sent.isDone) return done(sent.answer, text('storekeeper.settings.undone'));
    fail(sent.error, sent.details);
    await load();
  };
  return {
    data,
    error,
    saved,
    edits: meant,
    shown: { ...saved, ...edits },
    change: (field: string, value: unknown) => {
      setRefused(null);
      setEdits((before) => withEdit(before, saved, field, value));
    },
    drop: () => {
      setEdits({});
      setRefused(null);
      setClash(null);
    },
    refused,
    clash,
    effects,
    closeEffects: () => setEffects(null),
    isBusy,
    save,
    write,
    undo,
  };
}
