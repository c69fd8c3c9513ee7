import { useRef, useState, type FormEvent } from 'react';
import { toDecimalString } from '../domain/money/money';
import { readDelivery, type DeliveryForm, type Missing } from './read-delivery';
import { asFile, shrinkPhoto } from './shrink-photo';
import { Signature, type SignatureField } from './signature';
import type { ProofFile } from './reports';
import type { Delivery, LeftPlace, Stop } from './work';
import { useOpened } from './use-opened';
import type { Words } from './words';

type Props = Readonly<{
  stop: Stop;
  words: Words;
  onCancel: () => void;
  onSave: (delivery: Delivery, files: readonly Omit<ProofFile, 'id'>[]) => void;
}>;

export function DeliverForm({ stop, words, onCancel, onSave }: Props) {
  const opened = useOpened<HTMLFormElement>();
  const { say, places } = words;
  const [leftAt, setLeftAt] = useState<LeftPlace>('hand');
  const [code, setCode] = useState('');
  const [collected, setCollected] = useState(stop.cash ? toDecimalString(stop.cash.due) : '');
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [wrong, setWrong] = useState<Missing | 'photoWrong' | null>(null);
  const signature = useRef<SignatureField>(null);

  const takePhoto = async (file: File | undefined) => {
    if (!file) return;
    try {
      setPhoto(await shrinkPhoto(file));
      setWrong(null);
    } catch {
      setPhoto(null);
      setWrong('photoWrong');
    }
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const signed = signature.current?.canvas() ?? null;
    const typed: DeliveryForm = { leftAt, code, collected, note, hasPhoto: photo !== null, hasSignature: signed !== null };
    const read = readDelivery(stop, typed);
    if ('missing' in read) return setWrong(read.missing);
    onSave(read.delivery, [
      ...(photo ? [{ kind: 'photo' as const, content: photo }] : []),
      ...(signed ? [{ kind: 'signature' as const, content: await asFile(signed, 'image/png') }] : []),
    ]);
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate tabIndex={-1} ref={opened}>
      <fieldset>
        <legend>{say('where')}</legend>
        {(Object.keys(places) as LeftPlace[]).map((place) => (
          <label key={place} className="pick">
            <input type="radio" name="leftAt" checked={leftAt === place} onChange={() => setLeftAt(place)} />
            {places[place]}
          </label>
        ))}
      </fieldset>
      {stop.cash && (
        <label>
          {say('collected', { currency: stop.cash.due.currency })}
          <input inputMode="decimal" value={collected} onChange={({ target }) => setCollected(target.value)} />
        </label>
      )}
      <label>
        {say('code')}
        <input inputMode="numeric" autoComplete="off" value={code} maxLength={9} onChange={({ target }) => setCode(target.value)} />
        <small>{say('codeHelp')}</small>
      </label>
      <label>
        {say('photo')}
        <input type="file" accept="image/*" capture="environment" onChange={({ target }) => void takePhoto(target.files?.[0])} />
        {photo && <small role="status">{say('photoTaken')}</small>}
      </label>
      <Signature ref={signature} words={words} />
      <label>
        {say('noteLabel')}
        <textarea rows={2} maxLength={1_000} value={note} onChange={({ target }) => setNote(target.value)} />
      </label>
      {wrong && <p role="alert">{say(wrong)}</p>}
      <div className="acts">
        <button>{say('save')}</button>
        <button type="button" className="quiet" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
