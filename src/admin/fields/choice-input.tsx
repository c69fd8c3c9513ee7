import { useEffect, useMemo, useState } from 'react';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { timeZoneNames } from '../../domain/places/time-zones';
import { SoughtChoiceField } from '../kit/form-fields';
import { namedCountries, namedCurrencies, type NamedCode } from '../kit/named-codes';

type Props = Readonly<{
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { of?: string } };
}>;

let asked: Promise<readonly string[]> | undefined;
type Bootstrap = Readonly<{ data?: Readonly<{ currencies?: readonly Readonly<{ code: string }>[] }> }>;
/** As apps are told, which everybody may ask: not every role may read the settings. Nothing where nobody answers. */
const currenciesOfShop = (): Promise<readonly string[]> => {
  const { backendURL } = (window as unknown as { strapi: { backendURL: string } }).strapi;
  asked ??= fetch(`${backendURL}/api/storefront/bootstrap`)
    .then((answer) => answer.json() as Promise<Bootstrap>)
    .then(({ data }) => (data?.currencies ?? []).map(({ code }) => code))
    .catch(() => []);
  return asked;
};

function useShopCurrencies(isAsked: boolean): readonly string[] {
  const [codes, setCodes] = useState<readonly string[]>([]);
  useEffect(() => {
    if (isAsked) void currenciesOfShop().then(setCodes);
  }, [isAsked]);
  return codes;
}

/** One name from a list; its code is what is stored. */
export function ChoiceInput({ name, label, hint, required = false, disabled = false, attribute }: Props) {
  const { locale } = useIntl();
  const { value, onChange, error } = useField<string | null>(name);
  const of = attribute.options?.of ?? '';
  const chosen = typeof value === 'string' ? value : '';
  const ofShop = useShopCurrencies(of === 'shop-currency');
  const choices = useMemo(() => {
    const named: readonly NamedCode[] =
      of === 'time-zone'
        ? timeZoneNames(chosen).map((zone) => ({ value: zone, label: zone }))
        : of === 'country'
          ? namedCountries(locale)
          : namedCurrencies(locale);
    const offered =
      of === 'shop-currency' && ofShop.length > 0 ? named.filter(({ value: code }) => code === chosen || ofShop.includes(code)) : named;
    const known = chosen === '' || offered.some(({ value: code }) => code === chosen);
    return [...offered, ...(known ? [] : [{ value: chosen, label: chosen }])].map((choice) => ({ id: choice.value, name: choice.label }));
  }, [of, locale, chosen, ofShop]);
  return (
    <SoughtChoiceField
      label={label}
      hint={hint ?? ''}
      error={error}
      required={required}
      disabled={disabled}
      value={chosen}
      choices={choices}
      onChange={(code) => onChange(name, code)}
      {...(required ? {} : { onClear: () => onChange(name, null) })}
    />
  );
}
