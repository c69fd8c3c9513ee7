import { useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { addressOf } from '../kit/staff-api';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { campaignsPath } from './campaigns-path';
import type { CampaignDesk, Draft } from './campaign-words';
import { isChanged, mergeDrafts, newDraft, toSend, withPart, type DraftClash } from './draft';

/** Where a refusal says something is missing: `texts.en.title`. */
export type Missing = Readonly<{ field: string; says: string }> | null;

/** A message while it is written, and the ways to save, send and stop it. What somebody else saved meanwhile is put together with it. */
export function useCampaign(read: CampaignDesk | null) {
  const text = useText();
  const navigate = useNavigate();
  const { get } = useFetchClient();
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const [desk, setDesk] = useState(read);
  const [draft, setDraft] = useState<Draft>(read?.draft ?? newDraft);
  const [clashes, setClashes] = useState<readonly DraftClash[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  // A new one has another address once it is saved, and what it still lacked is said there.
  const { state: brought } = useLocation() as { state: { missing?: Missing } | null };
  const [missing, setMissing] = useState<Missing>(brought?.missing ?? null);
  const lacks = useRef<Missing>(null);
  const isLeaving = useRef(false);
  const change = (part: Partial<Draft>) => {
    setMissing(null);
    setDraft((before) => ({ ...before, ...part }));
  };

  const meet = async (id: string, base: Draft) => {
    const { data } = await get<{ data: CampaignDesk }>(addressOf('GET /campaigns/:id', { params: { id } }).path);
    const { merged, clashes: found } = mergeDrafts(base, draft, data.data.draft);
    setDesk(data.data);
    setDraft(merged);
    setClashes(found);
    setRefusal(text(found.length === 0 ? 'storekeeper.campaigns.merged' : 'storekeeper.campaigns.conflict'));
  };
  const settle = (index: number, isTheirs: boolean) => {
    const clash = clashes[index];
    if (clash && isTheirs) setDraft((mine) => withPart(mine, clash.path, clash.theirs));
    setClashes((before) => before.filter((one) => one !== clash));
  };

  /** Answers what is there then; null where it was refused. */
  const ask = async (address: ReturnType<typeof addressOf>, done: TextKey | null): Promise<CampaignDesk | null> => {
    setRefusal(null);
    setMissing(null);
    lacks.current = null;
    const sent = await send<CampaignDesk>(address.method, address.path, address.body);
    if (!sent.isDone) {
      const { code, field } = sent.details;
      if (code === 'EDIT_CONFLICT' && desk) await meet(desk.id, desk.draft);
      else if (typeof field === 'string' && sent.error !== null) setMissing((lacks.current = { field, says: sent.error }));
      else setRefusal(sent.error);
      return null;
    }
    setDesk(sent.answer);
    setDraft(sent.answer.draft);
    setClashes([]);
    if (done) toggleNotification({ type: 'success', message: text(done) });
    return sent.answer;
  };
  const isDirty = isChanged(desk, draft);
  const save = async (done: TextKey | null = 'storekeeper.campaigns.saved'): Promise<CampaignDesk | null> => {
    const body = toSend(draft);
    if (desk === null) return ask(addressOf('POST /campaigns', { body }), done);
    return ask(addressOf('PUT /campaigns/:id', { params: { id: desk.id }, body: { revision: desk.revision, draft: body } }), done);
  };
  const goTo = (id: string) => {
    isLeaving.current = true;
    void navigate(`/${campaignsPath}/${id}`, { replace: true, state: { missing: lacks.current } });
  };
  return {
    ...{ desk, draft, change, clashes, settle, refusal, missing, isDirty, isBusy, isLeaving },
    show: setDesk,
    async save() {
      const saved = await save();
      if (saved && desk === null) goTo(saved.id);
    },
    /** What is typed is saved first: what is sent is what was seen. */
    async send(at: string | null) {
      const saved = isDirty || desk === null ? await save(null) : desk;
      if (!saved) return;
      const address = addressOf('POST /campaigns/:id/send', { params: { id: saved.id }, body: { revision: saved.revision, at } });
      await ask(address, at === null ? 'storekeeper.campaigns.begun' : 'storekeeper.campaigns.planned');
      if (desk === null) goTo(saved.id);
    },
    async cancel() {
      if (desk) await ask(addressOf('POST /campaigns/:id/cancel', { params: { id: desk.id } }), 'storekeeper.campaigns.stopped');
    },
  };
}
export type Editing = ReturnType<typeof useCampaign>;
