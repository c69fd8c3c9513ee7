import { useIntl } from 'react-intl';
import type { SentenceLanguage } from '../../domain/promotions/sentence/words';

/** The language discounts are read in by whoever sits here. */
export const useLanguage = (): SentenceLanguage => (useIntl().locale === 'uk' ? 'uk' : 'en');
