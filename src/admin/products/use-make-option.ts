import { addressOf, type Answer, type Request } from '../kit/staff-api';
import { useSend } from '../kit/use-send';
import type { Option } from './desk-props';

type Wanted = Request<'POST /product-options'>['body'];
export type MakeOption = (wanted: Wanted) => Promise<Readonly<{ made: Option | null; error: string | null }>>;

/** Makes options and values. `show` is handed all there are then. */
export function useMakeOption(show: (options: readonly Option[]) => void): MakeOption {
  const { send } = useSend();
  return async (wanted) => {
    const { method, path, body } = addressOf('POST /product-options', { body: wanted });
    const sent = await send<Answer<'POST /product-options'>>(method, path, body);
    if (!sent.isDone) return { made: null, error: sent.error };
    show(sent.answer);
    // A name of ours that is there already is refused, so the newest of this name is the one.
    const made = sent.answer.filter(({ id, name }) => (wanted.option === null ? name === wanted.name : id === wanted.option)).at(-1);
    return { made: made ?? null, error: null };
  };
}
