import { keepingWhatIsTyped } from './keep-typed';

/** What the store would be told; null where it is told nothing. */
function told<Action extends object>(action: Action): Action | null {
  let passed: Action | null = null;
  // The store and its tools are asked nothing.
  const middleware = keepingWhatIsTyped as unknown as () => () => (next: (action: Action) => void) => (action: Action) => void;
  middleware()()((one) => {
    passed = one;
  })(action);
  return passed;
}
const rejected = (endpointName: string, payload: object) => ({
  type: 'adminApi/executeMutation/rejected',
  meta: { arg: { endpointName } },
  payload,
});

test('a form is not filled with what may never be saved', () => {
  expect(told({ type: 'adminApi/queries/queryResultPatched', payload: { queryCacheKey: 'getDocument({"model":"a"})' } })).toBeNull();
  expect(told({ type: 'adminApi/queries/queryResultPatched', payload: { queryCacheKey: 'getAllDocuments({})' } })).not.toBeNull();
  expect(told({ type: 'adminApi/executeQuery/fulfilled', payload: {} })).not.toBeNull();
});

test('a refused save keeps its words and what it names, and is taken for one of bad input', () => {
  const conflict = { name: 'ConflictError', message: 'Newer', details: { code: 'EDIT_CONFLICT' } };
  expect(told(rejected('updateDocument', conflict))).toMatchObject({
    payload: { name: 'ValidationError', message: 'Newer', details: { code: 'EDIT_CONFLICT', errors: [] } },
  });
  const wrong = { name: 'ValidationError', message: 'No', details: { errors: [{ path: ['name'], message: 'No' }] } };
  expect(told(rejected('createDocument', { ...wrong }))).toMatchObject({ payload: wrong });
  expect(told(rejected('deleteDocument', { name: 'ConflictError' }))).toMatchObject({ payload: { name: 'ConflictError' } });
});
