import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Layouts, Page, useFetchClient, type StrapiApp, type WidgetArgs } from '@strapi/strapi/admin';
import { useIntl, type MessageDescriptor } from 'react-intl';
import { useFailure } from './use-failure';

// What pages of plugins are made of, as `storekeeper/kit/admin`. The rest of the kit may change with any release.
export { addCustomerCard, type CardCustomer } from './customer-cards';
export { BarChart } from './chart/chart';
export { DataTable } from './data-table';
export { ChoiceField, NoteField, NumberField, TextField } from './form-fields';
export { Aside, Refusal, Row, Section, Stack } from './summary-parts';
export { moneyText } from './money-text';
export { useMay } from './use-may';
export { useMoment } from './use-moment';
export { useSend, type Send, type Sent } from './use-send';

type PluginPage = Readonly<{
  /** Where it is: `plugins/loyalty`. */
  path: string;
  label: Readonly<{ id: string; defaultMessage: string }>;
  icon: ComponentType;
  /** What a role needs to see it: `api::loyalty.see`. */
  action: string;
  load: () => Promise<ComponentType>;
}>;

/** Puts a page of a plugin into the menu of those who may see it. Its code is loaded when it is opened. */
export function addPage(app: StrapiApp, { path, label, icon, action, load }: PluginPage): void {
  const permissions = [{ action, subject: null }];
  app.addMenuLink({
    to: path,
    icon,
    intlLabel: label,
    permissions,
    Component: () =>
      load().then((Content) => ({
        default: () => (
          <Frame label={label} permissions={permissions}>
            <Content />
          </Frame>
        ),
      })),
  });
}

type PluginWidget = Readonly<{
  id: string;
  title: Readonly<{ id: string; defaultMessage: string }>;
  icon: ComponentType;
  /** What a role needs to see it: `api::loyalty.see`, or `api::sales.read` for what was sold. */
  action: string;
  /** Where more of it is. */
  link?: Readonly<{ label: Readonly<{ id: string; defaultMessage: string }>; href: string }>;
  load: () => Promise<ComponentType>;
}>;

/** Puts a part of a plugin onto Home, below the shop's own, for those who may see it. Its code is loaded when it is shown. */
export function addWidget(app: StrapiApp, { id, title, icon, action, link, load }: PluginWidget): void {
  app.widgets.register({
    id,
    title,
    icon: icon as NonNullable<WidgetArgs['icon']>,
    permissions: [{ action }],
    component: load,
    ...(link ? { link } : {}),
  });
}

type FrameProps = Readonly<{ label: MessageDescriptor; permissions: { action: string; subject: null }[]; children: ReactNode }>;

function Frame({ label, permissions, children }: FrameProps) {
  const { formatMessage } = useIntl();
  return (
    <Page.Protect permissions={permissions}>
      <Page.Main>
        <Page.Title>{formatMessage(label)}</Page.Title>
        <Layouts.Header title={formatMessage(label)} />
        <Layouts.Content>{children}</Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

type Found<T> = Readonly<{ data: T | null; error: string | null; show: (data: T) => void }>;

/** Reads from an endpoint for staff whenever `path` changes; nothing where it is null. `show` takes what another request answered. */
export function useRead<T>(path: string | null): Found<T> {
  const { get } = useFetchClient();
  const sentenceOf = useFailure();
  const [found, setFound] = useState<Omit<Found<T>, 'show'>>({ data: null, error: null });
  useEffect(() => {
    setFound({ data: null, error: null });
    if (path === null) return;
    // An answer that comes after the next question is nobody's any more.
    let isAwaited = true;
    get<{ data: T }>(path).then(
      ({ data }) => isAwaited && setFound({ data: data.data, error: null }),
      (failure) => isAwaited && setFound({ data: null, error: sentenceOf(failure) }),
    );
    return () => {
      isAwaited = false;
    };
  }, [path]);
  return { ...found, show: (data) => setFound({ data, error: null }) };
}
