import { createRoot } from 'react-dom/client';
import { App } from './app';
import { CourierDesk } from './courier-desk';
import { openStorage } from './kept';
import { readPageSettings } from './page-settings';
import { shopApi } from './shop-api';
import { wordsFor } from './words';
import 'leaflet/dist/leaflet.css';
import './style.css';

// While something waits to be sent, or the day goes on elsewhere too.
const againMs = 20_000;

const root = document.getElementById('courier');
if (root) {
  const words = wordsFor(navigator.languages);
  document.documentElement.lang = words.language;
  document.title = words.say('title');
  const desk = new CourierDesk({
    ...{ api: shopApi, storage: openStorage, newId: () => crypto.randomUUID(), now: () => new Date() },
    alone: async (work) => void (await navigator.locks.request('storekeeper-courier-reports', work)),
  });
  createRoot(root).render(<App {...{ desk, words }} settings={readPageSettings(root)} />);

  // What opens a phone does not stay in its history, nor where somebody copies the address from.
  const token = /^#([\w-]{20,200})$/.exec(location.hash)?.[1] ?? null;
  if (token !== null) history.replaceState(null, '', location.pathname);
  void desk.open(token);

  const look = () => {
    if (document.visibilityState === 'visible' && desk.snapshot().is === 'open') void desk.sync();
  };
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  window.setInterval(look, againMs);
  // A browser may throw away what it keeps for a page that nobody installed.
  void navigator.storage?.persist?.();
  void navigator.serviceWorker?.register('/courier/service-worker.js', { scope: '/courier' });
}
