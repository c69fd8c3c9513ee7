import { useState } from 'react';
import {
  Box,
  Checkbox,
  DateTimePicker,
  Field,
  Flex,
  IconButton,
  Link as TextLink,
  LinkButton,
  Loader,
  Typography,
} from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { ChoiceField } from '../kit/form-fields';
import type { Answer } from '../kit/staff-api';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useAct } from '../kit/use-act';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { word, type Word } from '../kit/word';
import { Phone } from './phone';
import { isVisible, moved } from './visible';

type Block = Answer<'GET /home-blocks'>['blocks'][number];
const form = '/content-manager/collection-types/api::store.home-section';
const states: Readonly<Record<Block['state'], Word>> = {
  draft: word('storekeeper.home.draft', 'neutral'),
  changed: word('storekeeper.home.changed', 'alternative'),
  published: word('storekeeper.home.published', 'success'),
};

function Window({ block: { startsAt, endsAt } }: Readonly<{ block: Block }>) {
  const text = useText();
  const moment = useMoment();
  if (startsAt === null && endsAt === null) return null;
  const [from, until] = [startsAt, endsAt].map((at) => (at === null ? '…' : moment(at)));
  return <Aside>{text('storekeeper.home.window', { from: from ?? '', until: until ?? '' })}</Aside>;
}

type Arranging = Readonly<{ blocks: readonly Block[]; locale: string; isBusy: boolean; arrange: (blocks: readonly Block[]) => void }>;

/** The blocks in their order, each with the way to its form. */
function Blocks({ blocks, locale, isBusy, arrange }: Arranging) {
  const text = useText();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
      {blocks.map((block, index) => (
        <Box key={block.id} tag="li" background="neutral0" borderColor="neutral150" hasRadius padding={4}>
          <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
            <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
              <TextLink tag={Link} to={`${form}/${block.id}?plugins[i18n][locale]=${locale}`}>
                {block.title || text('storekeeper.home.untitled')}
              </TextLink>
              <StateBadge variant={states[block.state].tone}>{text(states[block.state].key)}</StateBadge>
              <Window block={block} />
              {block.language === locale ? null : <Aside>{text('storekeeper.home.notTranslated', { language: block.language })}</Aside>}
            </Flex>
            <Flex gap={1}>
              <IconButton
                label={text('storekeeper.home.up', { title: block.title })}
                disabled={isBusy || index === 0}
                onClick={() => arrange(moved(blocks, index, -1))}
              >
                <ArrowUp />
              </IconButton>
              <IconButton
                label={text('storekeeper.home.down', { title: block.title })}
                disabled={isBusy || index === blocks.length - 1}
                onClick={() => arrange(moved(blocks, index, 1))}
              >
                <ArrowDown />
              </IconButton>
            </Flex>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}

/** The home screen of the app: its blocks on the left, and beside them what customers will see, in each language and at any time. */
export function HomePage() {
  const text = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const [withDrafts, setWithDrafts] = useState(true);
  const [at, setAt] = useState<Date | undefined>();
  const { data, error, load } = useResource('GET /home-blocks', { query: chosen === null ? {} : { locale: chosen } });
  const { act, isBusy } = useAct<{ arranged: true }>(() => void load());
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.home.loading')}</Loader>;
  const locale = chosen ?? data.languages[0] ?? 'en';
  const shown = data.blocks.filter((block) => (withDrafts || block.state !== 'draft') && isVisible(block, at ?? new Date()));
  const arrange = async (blocks: readonly Block[]) => {
    const outcome = await act('PUT /home-blocks', { body: { blocks: blocks.map(({ id }) => id) } }, () =>
      text('storekeeper.home.arranged'),
    );
    setRefusal(outcome.error);
  };
  return (
    <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={6}>
      <Box flex="1" width="100%" minWidth={0}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography textColor="neutral600">{text('storekeeper.home.about')}</Typography>
          <Refusal>{refusal}</Refusal>
          <Blocks blocks={data.blocks} locale={locale} isBusy={isBusy} arrange={(blocks) => void arrange(blocks)} />
          <Flex>
            <LinkButton tag={Link} to={`${form}/create`} startIcon={<Plus />}>
              {text('storekeeper.home.new')}
            </LinkButton>
          </Flex>
        </Flex>
      </Box>
      <Box width={{ initial: '100%', large: '38rem' }} shrink={0}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <ChoiceField
            label={text('storekeeper.home.language')}
            value={locale}
            choices={data.languages.map((code) => ({ id: code, name: code }))}
            onChange={setChosen}
          />
          <Field.Root width="100%">
            <Field.Label>{text('storekeeper.home.at')}</Field.Label>
            <DateTimePicker
              value={at}
              onChange={(moment) => setAt(moment ?? undefined)}
              onClear={() => setAt(undefined)}
              clearLabel={text('storekeeper.home.now')}
            />
          </Field.Root>
          <Checkbox checked={withDrafts} onCheckedChange={(checked) => setWithDrafts(checked === true)}>
            {text('storekeeper.home.withDrafts')}
          </Checkbox>
          <Phone blocks={shown} />
        </Flex>
      </Box>
    </Flex>
  );
}
