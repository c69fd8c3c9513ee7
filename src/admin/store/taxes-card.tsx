import { Flex, Link as TextLink, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { moneyText } from '../kit/money-text';
import { percentFromBasis } from '../kit/percent-text';
import { Aside } from '../kit/summary-parts';
import { useText } from '../kit/use-text';
import type { SettingsPageData } from './changes-card';

type Props = Readonly<{ title: string; about: string; empty: string; to: string; add: string; children: readonly React.ReactNode[] }>;

function ListCard({ title, about, empty, to, add, children }: Props) {
  return (
    <Card
      title={title}
      hint={about}
      aside={
        <TextLink tag={Link} to={`${to}/create`}>
          {add}
        </TextLink>
      }
    >
      {children.length === 0 ? <Aside>{empty}</Aside> : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {children}
      </Flex>
    </Card>
  );
}

const rates = '/content-manager/collection-types/api::pricing.tax-rate';
const methods = '/content-manager/collection-types/api::delivery.delivery-method';

/** What is taxed at how many percent, and where. */
export function TaxesCard({ taxRates }: Pick<SettingsPageData, 'taxRates'>) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  return (
    <ListCard
      title={text('storekeeper.settings.taxes')}
      about={text('storekeeper.settings.taxes.about')}
      empty={text('storekeeper.settings.taxes.none')}
      to={rates}
      add={text('storekeeper.settings.taxes.add')}
    >
      {taxRates.map(({ id, name, country, region, category, basisPoints }) => (
        <Flex key={id} tag="li" direction="column" alignItems="flex-start">
          <TextLink tag={Link} to={`${rates}/${id}`}>
            {name}
          </TextLink>
          <Typography>{`${percentFromBasis(basisPoints)} %`}</Typography>
          <Aside>{[formatDisplayName(country, { type: 'region' }) ?? country, region, category].filter(Boolean).join(' · ')}</Aside>
        </Flex>
      ))}
    </ListCard>
  );
}

/** How goods are sent, for how much, and where to. */
export function DeliveriesCard({ deliveries }: Pick<SettingsPageData, 'deliveries'>) {
  const text = useText();
  const { formatDisplayName } = useIntl();
  const places = (countries: readonly string[]) =>
    countries.length === 0
      ? text('storekeeper.settings.deliveries.everywhere')
      : countries.map((country) => formatDisplayName(country, { type: 'region' }) ?? country).join(', ');
  return (
    <ListCard
      title={text('storekeeper.settings.deliveries')}
      about={text('storekeeper.settings.deliveries.about')}
      empty={text('storekeeper.settings.deliveries.none')}
      to={methods}
      add={text('storekeeper.settings.deliveries.add')}
    >
      {deliveries.map(({ id, name, isOn, prices, countries }) => (
        <Flex key={id} tag="li" direction="column" alignItems="flex-start">
          <TextLink tag={Link} to={`${methods}/${id}`}>
            {name}
          </TextLink>
          <Typography>{prices.map(moneyText).join(' · ')}</Typography>
          <Aside>{[places(countries), isOn ? '' : text('storekeeper.settings.deliveries.off')].filter(Boolean).join(' · ')}</Aside>
        </Flex>
      ))}
    </ListCard>
  );
}
