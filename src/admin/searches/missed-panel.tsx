import { useEffect } from 'react';
import { Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import type { Panel, PanelProps } from '../kit/admin-types';
import { useText } from '../kit/use-text';
import { missedIn, remedies } from './remedies';

/** On a new entry that is made because of a search that found nothing: writes it into the form, and says what is still to do. */
export function MissedPanel({ model, documentId }: PanelProps): Panel {
  const text = useText();
  const { search } = useLocation();
  const onChange = useForm('MissedPanel', (form) => form.onChange);
  const remedy = remedies.find((each) => each.model === model);
  const missed = remedy && !documentId ? missedIn(search) : null;
  useEffect(() => {
    if (!remedy || !missed) return;
    onChange(remedy.field, missed.words);
    onChange('language', missed.language);
  }, [remedy, missed?.words, missed?.language]);
  if (!remedy || !missed) return null;
  return {
    title: text('storekeeper.searches.title'),
    content: <Typography style={{ overflowWrap: 'anywhere' }}>{text(remedy.todo, { words: missed.words })}</Typography>,
  };
}
