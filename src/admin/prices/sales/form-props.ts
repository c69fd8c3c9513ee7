import type { SaleChoices } from '../../kit/admin-types';
import type { DraftErrors, SaleDraft } from './sale-draft';

export type FormProps = Readonly<{
  draft: SaleDraft;
  errors: DraftErrors;
  choices: SaleChoices;
  type: (part: Partial<SaleDraft>) => void;
}>;
