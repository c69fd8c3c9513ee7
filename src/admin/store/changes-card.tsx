import { Button, Flex, Typography } from '@strapi/design-system';
import { Card } from '../kit/card';
import type { Answer } from '../kit/staff-api';
import { Aside } from '../kit/summary-parts';
import { useMoment } from '../kit/use-moment';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { useSettingWords } from './use-setting-words';

export type SettingsPageData = Answer<'GET /settings'>;
type Change = SettingsPageData['changes'][number];

const longest = 120;
const shortened = (said: string): string => (said.length > longest ? `${said.slice(0, longest)}…` : said);

type Props = Readonly<{ changes: readonly Change[]; isBusy: boolean; undo: (change: Change) => void }>;

/** Who changed what of the settings, whichever way; one click puts it back, for a day. */
export function ChangesCard({ changes, isBusy, undo }: Props) {
  const text = useText();
  return (
    <Card title={text('storekeeper.settings.changes')} hint={text('storekeeper.settings.changes.about')}>
      {changes.length === 0 ? <Aside>{text('storekeeper.settings.changes.none')}</Aside> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} isBusy={isBusy} undo={() => undo(change)} />
        ))}
      </Flex>
    </Card>
  );
}

function ChangeRow({ change, isBusy, undo }: Readonly<{ change: Change; isBusy: boolean; undo: () => void }>) {
  const text = useText();
  const moment = useMoment();
  const words = useSettingWords();
  const { at, by, fields, state, changedSince, undoes } = change;
  const who = by.name ?? text(by.type === 'system' ? 'storekeeper.settings.byShop' : 'storekeeper.settings.bySomebody');
  const left = changedSince.map(words.label).join(', ');
  const labels = fields.map(({ field }) => words.label(field)).join(', ');
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <Aside>
        {moment(at)} · {who}
        {undoes === null ? '' : ` · ${text('storekeeper.settings.wasUndoing')}`}
      </Aside>
      {fields.map(({ field, before, after }) => (
        <Typography key={field} style={{ overflowWrap: 'anywhere' }}>
          {text('storekeeper.settings.change', {
            field: words.label(field),
            before: shortened(words.value(field, before)),
            after: shortened(words.value(field, after)),
          })}
        </Typography>
      ))}
      {left === '' ? null : <Aside>{text('storekeeper.settings.staysAsItIs', { fields: left })}</Aside>}
      {state === 'open' ? (
        <Button
          size="S"
          variant="secondary"
          disabled={isBusy}
          onClick={undo}
          aria-label={text('storekeeper.settings.undoOf', { fields: labels })}
        >
          {text('storekeeper.settings.undo')}
        </Button>
      ) : (
        <Aside>{text(whyNot[state])}</Aside>
      )}
    </Flex>
  );
}

const whyNot: Readonly<Record<Exclude<Change['state'], 'open'>, TextKey>> = {
  over: 'storekeeper.settings.state.over',
  undone: 'storekeeper.settings.state.undone',
  changed_since: 'storekeeper.settings.state.changedSince',
};
