import { useEffect, useState, type ComponentType } from 'react';
import { Grid, Link as TextLink } from '@strapi/design-system';
import { useAuth, useStrapiApp, Widget, type WidgetArgs } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';

type Loaded = Readonly<{ Component: ComponentType }>;

function Loading({ load }: Readonly<{ load: WidgetArgs['component'] }>) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isAwaited = true;
    void load().then((Component) => isAwaited && setLoaded({ Component: Component as ComponentType }));
    return () => {
      isAwaited = false;
    };
  }, [load]);
  return loaded ? <loaded.Component /> : <Widget.Loading />;
}

/** What other rooms and plugins show at Home, for whoever has all permissions it asks for. */
export function Widgets() {
  const { formatMessage } = useIntl();
  const widgets = useStrapiApp('Widgets', ({ widgets: registered }) => registered.getAll());
  const permissions = useAuth('Widgets', (auth) => auth.permissions);
  const mine = widgets.filter(({ permissions: asked = [] }) =>
    asked.every(({ action, subject }) => permissions.some((one) => one.action === action && (!subject || one.subject === subject))),
  );
  return mine.map(({ uid, title, link, component }) => (
    <Grid.Item key={uid} col={6} s={12} xs={12} alignItems="stretch">
      <Card
        title={formatMessage(title)}
        aside={
          link ? (
            <TextLink tag={Link} to={link.href ?? '/'}>
              {formatMessage(link.label)}
            </TextLink>
          ) : null
        }
      >
        <Loading load={component} />
      </Card>
    </Grid.Item>
  ));
}
