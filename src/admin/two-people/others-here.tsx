import type { Panel, PanelProps } from '../kit/admin-types';
import { OthersHereNote } from '../kit/others-here-note';
import { useOthersHere } from '../kit/use-others-here';
import { useText } from '../kit/use-text';

/** Beside a form that somebody else has open too. */
export function OthersHerePanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const place = documentId ? `${model}:${documentId}` : model;
  const others = useOthersHere(place);
  if (others.length === 0) return null;
  return { title: text('storekeeper.others.title'), content: <OthersHereNote place={place} /> };
}
