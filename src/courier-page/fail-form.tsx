import { useState, type FormEvent } from 'react';
import type { FailReason, Failure } from './work';
import { useOpened } from './use-opened';
import type { Words } from './words';

type Props = Readonly<{ words: Words; onCancel: () => void; onSave: (failure: Failure) => void }>;

export function FailForm({ words, onCancel, onSave }: Props) {
  const opened = useOpened<HTMLFormElement>();
  const { say, reasons } = words;
  const [reason, setReason] = useState<FailReason>('nobody_home');
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (reason === 'other' && note.trim() === '') return setMissing(true);
    onSave({ reason, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <form onSubmit={save} noValidate tabIndex={-1} ref={opened}>
      <fieldset>
        <legend>{say('reason')}</legend>
        {(Object.keys(reasons) as (keyof typeof reasons)[])
          .filter((one): one is FailReason => one !== 'not_reached')
          .map((one) => (
            <label key={one} className="pick">
              <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
              {reasons[one]}
            </label>
          ))}
      </fieldset>
      <label>
        {say('noteLabel')}
        <textarea rows={2} maxLength={1_000} value={note} onChange={({ target }) => setNote(target.value)} />
      </label>
      {isMissing && <p role="alert">{say('noteNeeded')}</p>}
      <div className="acts">
        <button>{say('save')}</button>
        <button type="button" className="quiet" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
