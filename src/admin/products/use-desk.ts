import { useCallback, useRef, useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { ProductDesk } from '../kit/admin-types';
import { productDeskPath } from '../kit/product-paths';
import { addressOf } from '../kit/staff-api';
import { useSend } from '../kit/use-send';
import { useText } from '../kit/use-text';
import { pathOf, readDraft } from './desk-change';
import type { Option } from './desk-props';
import { draftOf, isSameDraft, renamed, seenValues, typed, type Draft } from './desk-draft';
import { mergeDrafts, type Clash } from './merge-drafts';

/** Languages that shall be shown, or shown no more, with what is saved. */
export type Show = Readonly<{ publish: string[]; unpublish: string[] }>;

type Typing = Readonly<{ desk: ProductDesk; base: Draft; draft: Draft; clashes: readonly Clash[] }>;

const begin = (desk: ProductDesk): Typing => ({ desk, base: draftOf(desk), draft: draftOf(desk), clashes: [] });

/** A product while it is edited, and the way to save it. What is typed meanwhile, and what somebody else saved, are put together. */
export function useDesk(read: ProductDesk) {
  const text = useText();
  const navigate = useNavigate();
  const { get } = useFetchClient();
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const [typing, setTyping] = useState(() => begin(read));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const isLeaving = useRef(false);
  const { desk, base, draft, clashes } = typing;

  const change = useCallback((how: (draft: Draft) => Draft) => setTyping((now) => ({ ...now, draft: how(now.draft) })), []);
  const type = useCallback((changes: Readonly<Record<string, string>>) => change((before) => typed(before, changes)), [change]);
  const settle = (clash: Clash, value: string | null) =>
    setTyping((now) => ({
      ...now,
      draft: value === null ? now.draft : typed(now.draft, { [clash.path]: value }),
      clashes: now.clashes.filter(({ path }) => path !== clash.path),
    }));
  const showOptions = useCallback(
    (options: readonly Option[]) =>
      setTyping((now) => ({ ...now, desk: { ...now.desk, shop: { ...now.desk.shop, options: [...options] } } })),
    [],
  );

  /** Pictures of the media library, to be chosen and described. What is said of them is not typed here, so it is no change. */
  const showPictures = useCallback(
    (pictures: readonly ProductDesk['pictures'][number][]) =>
      setTyping(({ desk: known, base: read, draft: mine, clashes: found }) => {
        const others = pictures.filter(({ id }) => !known.pictures.some((picture) => picture.id === id));
        const seen = seenValues(others);
        return {
          desk: { ...known, pictures: [...known.pictures, ...others] },
          ...{ base: typed(read, seen), draft: typed(mine, seen), clashes: found },
        };
      }),
    [],
  );

  /** Reads what somebody else saved and puts it together with what was typed, so that it can be saved again. */
  const meet = async (id: string) => {
    const { data } = await get<{ data: ProductDesk }>(addressOf('GET /product-desks/:id', { params: { id } }).path);
    setTyping((now) => {
      // What was taken out of the media library here, nobody else has with the product.
      const taken = now.desk.pictures.filter(({ id: own }) => !data.data.pictures.some((picture) => picture.id === own));
      const theirs = typed(draftOf(data.data), seenValues(taken));
      const { merged, clashes: found } = mergeDrafts(now.base, now.draft, theirs);
      return { desk: { ...data.data, pictures: [...data.data.pictures, ...taken] }, base: theirs, draft: merged, clashes: found };
    });
  };

  const save = async (show: Show) => {
    const { change: wanted, wrong } = readDraft(draft, base, desk);
    setErrors(Object.fromEntries(Object.entries(wrong).map(([path, key]) => [path, text(key)])));
    const [first] = Object.keys(wrong);
    setRefusal(first === undefined ? null : text('storekeeper.desk.wrong'));
    if (first !== undefined) return void document.getElementById(first)?.focus();
    const body = { ...wanted, ...show };
    const { method, path } =
      desk.id === null
        ? addressOf('POST /product-desks', { body })
        : addressOf('PUT /product-desks/:id', { params: { id: desk.id }, body });
    const sent = await send<ProductDesk>(method, path, body);
    if (!sent.isDone) {
      const { code, field } = sent.details;
      setRefusal(sent.error);
      if (typeof field === 'string' && sent.error !== null) setErrors({ [pathOf(field, wanted, draft)]: sent.error });
      if (code === 'EDIT_CONFLICT' && desk.id !== null) await meet(desk.id);
      return;
    }
    const { answer } = sent;
    toggleNotification({ type: 'success', message: text(savedWords(answer, show)) });
    if (desk.id === null && answer.id !== null) {
      isLeaving.current = true;
      return void navigate(productDeskPath(answer.id), { replace: true });
    }
    setTyping((now) => {
      const names = new Map(draft.rows.map((row, index) => [row, answer.variants[index]?.id ?? row]));
      const { merged } = mergeDrafts(renamed(draft, names), renamed(now.draft, names), draftOf(answer));
      return { desk: answer, base: draftOf(answer), draft: merged, clashes: [] };
    });
  };

  return {
    desk,
    draft,
    errors,
    refusal,
    clashes,
    isBusy,
    isDirty: !isSameDraft(base, draft),
    isLeaving,
    change,
    type,
    settle,
    showOptions,
    showPictures,
    save,
  };
}

/** What it means for customers: nothing, that they see it, or that they see it and cannot buy it. */
function savedWords({ problems }: ProductDesk, { publish, unpublish }: Show) {
  if (publish.length > 0)
    return problems.some(({ blocks }) => blocks) ? 'storekeeper.desk.published.blocked' : 'storekeeper.desk.published';
  return unpublish.length > 0 ? 'storekeeper.desk.unpublished' : 'storekeeper.desk.saved';
}
