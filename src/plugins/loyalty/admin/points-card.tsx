import { Link as TextLink, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Refusal, useRead, type CardCustomer } from 'storekeeper/kit/admin';
import { en } from './texts.en';

/** On the page of a customer: the points they have, and the way to what they are made of. */
export const PointsCard = ({ customer: { email } }: Readonly<{ customer: CardCustomer }>) =>
  email === '' ? null : <Points email={email} />;

function Points({ email }: Readonly<{ email: string }>) {
  const { formatMessage } = useIntl();
  const query = `${new URLSearchParams({ email })}`;
  const { data, error } = useRead<Readonly<{ points: number }>>(`/storekeeper/loyalty/points?${query}`);
  if (!data) return <Refusal>{error}</Refusal>;
  return (
    <>
      <Typography variant="beta">{data.points}</Typography>
      <TextLink tag={Link} to={`/plugins/loyalty?${query}`}>
        {formatMessage({ id: 'loyalty.find', defaultMessage: en['loyalty.find'] })}
      </TextLink>
    </>
  );
}
