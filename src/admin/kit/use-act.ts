import { useNotification } from '@strapi/strapi/admin';
import { addressOf, type Answer, type Request, type StaffRoute } from './staff-api';
import { useSend } from './use-send';

/** `error` says what to do when it is not done; it is null while something else still runs. */
export type Outcome = Readonly<{ done: boolean; error: string | null }>;
/** Sends a request, shows what was answered and says `success`, which may be told from the answer. */
export type Act<T> = <R extends RouteOf<T>>(route: R, request: Request<R>, success: (answer: Answer<R>) => string) => Promise<Outcome>;
/** The routes that answer a `T`. */
type RouteOf<T> = { [R in StaffRoute]: Answer<R> extends T ? R : never }[StaffRoute];

/** Does one thing at a time, however often somebody clicks. `show` is handed what is answered. */
export function useAct<T>(show: (answer: T) => void): Readonly<{ act: Act<T>; isBusy: boolean }> {
  const { send, isBusy } = useSend();
  const { toggleNotification } = useNotification();
  const act: Act<T> = async (route, request, success) => {
    const { method, path, body } = addressOf(route, request);
    const sent = await send<Answer<typeof route>>(method, path, body);
    if (!sent.isDone) return { done: false, error: sent.error };
    show(sent.answer as T);
    toggleNotification({ type: 'success', message: success(sent.answer) });
    return { done: true, error: null };
  };
  return { act, isBusy };
}
