import { Box, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { countryCodes } from '../../domain/places/countries';
import { ChoiceField, TextField } from '../kit/form-fields';
import { useText } from '../kit/use-text';
import type { TextKey } from '../texts';

/** As it is typed; what is empty is not there. */
export type TypedAddress = Readonly<
  Record<'firstName' | 'lastName' | 'company' | 'taxNumber' | 'line1' | 'line2' | 'postalCode' | 'city' | 'country' | 'phone', string>
>;
export type AddressToSend = Partial<TypedAddress> & Readonly<{ line1: string; city: string; country: string }>;

export const emptyAddress = (country: string): TypedAddress => ({
  ...{ firstName: '', lastName: '', company: '', taxNumber: '', line1: '', line2: '', postalCode: '', city: '', phone: '' },
  country,
});

/** Every field of an address somebody has, as it is edited. */
export const typedAddress = (address: Readonly<Record<string, unknown>> | null, country: string): TypedAddress =>
  Object.fromEntries(
    Object.entries(emptyAddress(country)).map(([name, none]) => {
      const value = address?.[name];
      return [name, typeof value === 'string' ? value : none];
    }),
  ) as TypedAddress;

/** Null while something every address has is missing. */
export function addressToSend(typed: TypedAddress): AddressToSend | null {
  const filled = Object.fromEntries(
    Object.entries(typed)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  );
  const { line1, city, country, firstName, lastName } = filled;
  return line1 && city && country && (firstName || lastName) ? ({ ...filled, line1, city, country } as AddressToSend) : null;
}

const rows: readonly (readonly Exclude<keyof TypedAddress, 'country'>[])[] = [
  ['firstName', 'lastName'],
  ['line1', 'line2'],
  ['postalCode', 'city'],
  ['phone'],
  ['company', 'taxNumber'],
];
const labels: Readonly<Record<Exclude<keyof TypedAddress, 'country'>, TextKey>> = {
  firstName: 'storekeeper.address.firstName',
  lastName: 'storekeeper.address.lastName',
  company: 'storekeeper.address.company',
  taxNumber: 'storekeeper.address.taxNumber',
  line1: 'storekeeper.address.line1',
  line2: 'storekeeper.address.line2',
  postalCode: 'storekeeper.address.postalCode',
  city: 'storekeeper.address.city',
  phone: 'storekeeper.address.phone',
};
const needed = new Set<string>(['line1', 'city']);

type Props = Readonly<{
  value: TypedAddress;
  onChange: (value: TypedAddress) => void;
  /** Those it may be in; without any, the country cannot be changed. */
  countries?: readonly string[];
}>;

/** Where something is sent to, or whom the invoice is for. */
export function AddressFields({ value, onChange, countries = [] }: Props) {
  const text = useText();
  const { locale } = useIntl();
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {rows.map((fields) => (
        <Flex key={fields.join()} gap={4} direction={{ initial: 'column', medium: 'row' }} alignItems="flex-start">
          {fields.map((name) => (
            <Box key={name} flex="1" width="100%">
              <TextField
                label={text(labels[name])}
                required={needed.has(name)}
                value={value[name]}
                onChange={(typed) => onChange({ ...value, [name]: typed })}
              />
            </Box>
          ))}
        </Flex>
      ))}
      {countries.length > 0 ? (
        <ChoiceField
          label={text('storekeeper.address.country')}
          value={value.country}
          choices={countries.filter((code) => countryCodes.includes(code)).map((code) => ({ id: code, name: names.of(code) ?? code }))}
          onChange={(country) => onChange({ ...value, country })}
        />
      ) : null}
    </Flex>
  );
}
