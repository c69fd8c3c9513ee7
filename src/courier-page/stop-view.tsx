import { useState } from 'react';
import type { CourierDesk } from './courier-desk';
import { DeliverForm } from './deliver-form';
import { FailForm } from './fail-form';
import { isDone } from './reports';
import { wayTo } from './way-to';
import type { Stop } from './work';
import type { Words } from './words';

type Props = Readonly<{ desk: CourierDesk; stop: Stop; words: Words; onBack: () => void }>;

/** One door: who, where, what, and what became of it. */
export function StopView({ desk, stop, words, onBack }: Props) {
  const [form, setForm] = useState<'deliver' | 'fail' | null>(null);
  const { say, money, time, reasons } = words;
  const { address, name, phone, window: promised } = stop;
  const place = [address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(' ')].filter(Boolean);
  return (
    <section>
      <button type="button" className="quiet" onClick={onBack}>
        ‹ {say('back')}
      </button>
      <h2>{say('order', { number: stop.number })}</h2>
      {name !== null && <p dir="auto">{name}</p>}
      <address>
        {place.map((line) => (
          <span key={line} dir="auto">
            {line}
          </span>
        ))}
      </address>
      <p>
        {[
          promised && say('promised', { from: time(promised.from), to: time(promised.to) }),
          stop.expectedAt && say('expected', { time: time(stop.expectedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="choice">
        {address.location && (
          <a className="button" href={wayTo(address.location, place.join(', '), navigator.userAgent)}>
            {say('navigate')}
          </a>
        )}
        {phone !== null && (
          <a className="button" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {name === null ? say('callSomebody') : say('call', { name })}
          </a>
        )}
      </p>
      {stop.note !== null && (
        <p dir="auto">
          <strong>{say('theirNote')}:</strong> {stop.note}
        </p>
      )}
      {stop.leaveAtDoor && (
        <p dir="auto">
          <strong>{say('atTheDoor')}</strong> {stop.leaveAtDoor.note}
        </p>
      )}
      <h3>{say('goods')}</h3>
      <ul>
        {stop.items.map(({ sku, title, quantity }) => (
          <li key={sku} dir="auto">
            {quantity} × {title} <small>{sku}</small>
          </li>
        ))}
      </ul>
      {stop.cash && !isDone(stop) && <p className="cash">{say('toCollect', { amount: money(stop.cash.due) })}</p>}
      {isDone(stop) && (
        <p role="status">
          {[
            say(stop.state === 'delivered' ? 'stateDelivered' : 'stateFailed'),
            stop.reason && reasons[stop.reason],
            stop.collected && money(stop.collected),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {!isDone(stop) && form === null && (
        <div className="acts">
          {stop.state === 'waiting' && (
            <button type="button" onClick={() => void desk.arrive(stop.id)}>
              {say('arrive')}
            </button>
          )}
          <button type="button" onClick={() => setForm('deliver')}>
            {say('deliver')}
          </button>
          <button type="button" className="quiet" onClick={() => setForm('fail')}>
            {say('fail')}
          </button>
        </div>
      )}
      {!isDone(stop) && form === 'deliver' && (
        <DeliverForm
          {...{ stop, words }}
          onCancel={() => setForm(null)}
          onSave={(delivery, files) => {
            void desk.deliver(stop.id, delivery, files, onBack);
          }}
        />
      )}
      {!isDone(stop) && form === 'fail' && (
        <FailForm
          words={words}
          onCancel={() => setForm(null)}
          onSave={(failure) => {
            void desk.fail(stop.id, failure, onBack);
          }}
        />
      )}
    </section>
  );
}
