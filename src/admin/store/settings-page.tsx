import { useRef } from 'react';
import { Box, Button, Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { groupNames } from '../../domain/store/setting-groups';
import { Card } from '../kit/card';
import { LeaveBlocker } from '../kit/leave-blocker';
import { Aside, Refusal } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';
import { AskFirst } from './ask-first';
import { ChangesCard } from './changes-card';
import { isOutOfBounds } from './setting-fields';
import { SettingsCard } from './settings-card';
import { DeliveriesCard, TaxesCard } from './taxes-card';
import { useSettings, type Clash } from './use-settings';
import { useSettingWords } from './use-setting-words';

// What has the focus is never behind the line at the bottom.
const Whole = styled(Flex)`
  & :is(a, button, input, textarea, [role='combobox']) {
    scroll-margin-bottom: 14rem;
  }
`;

/** What holds for the whole shop, in groups; what a change does is said before it is saved, and one click puts it back for a day. */
export function SettingsPage() {
  const text = useText();
  const settings = useSettings();
  const isLeaving = useRef(false);
  const { data, error, saved, edits, shown, change, refused, clash, effects, isBusy } = settings;
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.settings.loading')}</Loader>;
  const count = Object.keys(edits).length;
  const isWrong = Object.entries(edits).some(([field, value]) => isOutOfBounds(field, value));
  return (
    <Whole direction="column" alignItems="stretch" gap={4}>
      <LeaveBlocker isDirty={count > 0} isLeaving={isLeaving} />
      {effects ? (
        <AskFirst effects={effects} saved={saved} edits={edits} isBusy={isBusy} save={settings.write} close={settings.closeEffects} />
      ) : null}
      <Flex direction={{ initial: 'column', large: 'row' }} alignItems="flex-start" gap={4}>
        <Flex flex="1" minWidth={0} width="100%" direction="column" alignItems="stretch" gap={4}>
          {clash ? <ClashNote clash={clash} /> : null}
          {groupNames.map((group) => (
            <SettingsCard key={group} group={group} shown={shown} languages={data.languages} refused={refused} change={change} />
          ))}
        </Flex>
        <Flex width={{ initial: '100%', large: '34rem' }} shrink={0} direction="column" alignItems="stretch" gap={4}>
          <ChangesCard changes={data.changes} isBusy={isBusy} undo={({ id }) => void settings.undo(id)} />
          <TaxesCard taxRates={data.taxRates} />
          <DeliveriesCard deliveries={data.deliveries} />
          <ElsewhereCard />
        </Flex>
      </Flex>
      <Box
        position={count > 0 ? 'sticky' : 'static'}
        bottom={0}
        zIndex={2}
        background="neutral0"
        borderColor="neutral200"
        hasRadius
        shadow="popupShadow"
        padding={4}
      >
        <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
          <Flex direction="column" alignItems="flex-start">
            <Typography role="status">{text('storekeeper.settings.changed', { count })}</Typography>
            <Refusal>{refused?.why ?? null}</Refusal>
          </Flex>
          <Flex gap={2}>
            <Button variant="tertiary" disabled={count === 0 || isBusy} onClick={settings.drop}>
              {text('storekeeper.settings.drop')}
            </Button>
            <Button loading={isBusy} disabled={count === 0 || isWrong} onClick={() => void settings.save()}>
              {text('storekeeper.settings.save')}
            </Button>
          </Flex>
        </Flex>
      </Box>
    </Whole>
  );
}

/** Who saved one of the same meanwhile, with both values. What was typed stays. */
function ClashNote({ clash: { by, differences } }: Readonly<{ clash: Clash }>) {
  const text = useText();
  const words = useSettingWords();
  return (
    <Box role="alert" background="danger100" hasRadius padding={4}>
      <Typography fontWeight="bold" textColor="danger700">
        {text('storekeeper.settings.clash', { name: by ?? text('storekeeper.settings.bySomebody') })}
      </Typography>
      {differences.map(({ field, theirs, mine }) => (
        <Typography key={field} tag="p" textColor="danger700">
          {text('storekeeper.settings.clash.values', {
            field: words.label(field),
            theirs: words.value(field, theirs),
            mine: words.value(field, mine),
          })}
        </Typography>
      ))}
    </Box>
  );
}

const forms = (name: string) => `/content-manager/collection-types/api::${name}`;
const elsewhere: readonly (readonly [to: string, name: TextKey])[] = [
  ['/settings/internationalization', 'storekeeper.settings.elsewhere.languages'],
  ['/order-mails', 'storekeeper.settings.elsewhere.mails'],
  [forms('store.app-release'), 'storekeeper.settings.elsewhere.versions'],
  [forms('store.feature-flag'), 'storekeeper.settings.elsewhere.flags'],
  [forms('store.legal-text'), 'storekeeper.settings.elsewhere.legal'],
  [forms('inventory.stock-location'), 'storekeeper.settings.elsewhere.locations'],
  ['/settings/users', 'storekeeper.settings.elsewhere.staff'],
];

/** What is set elsewhere, for whoever looks for it here. */
function ElsewhereCard() {
  const text = useText();
  return (
    <Card title={text('storekeeper.settings.elsewhere')}>
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={2}>
        {elsewhere.map(([to, name]) => (
          <li key={to}>
            <TextLink tag={Link} to={to}>
              {text(name)}
            </TextLink>
          </li>
        ))}
      </Flex>
      <Aside>{text('storekeeper.settings.elsewhere.about')}</Aside>
    </Card>
  );
}
