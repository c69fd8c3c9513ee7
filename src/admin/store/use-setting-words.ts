import { useIntl } from 'react-intl';
import { useText } from '../kit/use-text';
import { wordOf } from '../field-words';
import { settingInfo } from './setting-fields';

type SettingWords = Readonly<{
  label: (field: string) => string;
  help: (field: string) => string;
  /** A value as a person says it. */
  value: (field: string, value: unknown) => string;
}>;

/** Settings in the language of the member of staff: what they are called, and what they are set to. */
export function useSettingWords(): SettingWords {
  const text = useText();
  const { formatMessage, formatDisplayName, formatNumber } = useIntl();
  // In the panel, the English text is the name of its translation.
  const said = (english: string) => (english === '' ? '' : formatMessage({ id: english, defaultMessage: english }));
  const named = (code: unknown, type: 'region' | 'currency' | 'language') => formatDisplayName(String(code), { type }) ?? String(code);
  const texts = (all: object) =>
    Object.entries(all as Readonly<Record<string, Readonly<Record<string, string>>>>)
      .map(([language, own]) => `${named(language, 'language')}: ${Object.values(own).join(' · ')}`)
      .join('; ');
  const word = (field: string, code: string) => {
    const known = wordOf('api::store.store-settings', field, code);
    return known === undefined ? code : text(typeof known === 'string' ? known : known.key);
  };
  const value = (field: string, now: unknown): string => {
    if (now === null || now === undefined || now === '') return '–';
    switch (settingInfo.get(field)?.kind) {
      case 'switch':
        return text(now === true ? 'storekeeper.settings.yes' : 'storekeeper.settings.no');
      case 'words':
        return word(field, String(now));
      case 'number':
        return formatNumber(Number(now));
      case 'currencies':
        return (Array.isArray(now) ? now : []).map((code) => named(code, 'currency')).join(', ') || '–';
      case 'currency':
        return named(now, 'currency');
      case 'country':
        return named(now, 'region');
      case 'language':
        return named(now, 'language');
      case 'texts':
        return typeof now === 'object' ? texts(now) || '–' : '–';
      default:
        return String(now);
    }
  };
  return {
    label: (field) => said(settingInfo.get(field)?.label ?? field),
    help: (field) => said(settingInfo.get(field)?.help ?? ''),
    value,
  };
}
