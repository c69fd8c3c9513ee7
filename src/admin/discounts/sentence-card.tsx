import { Button, Checkbox, Flex, Link as TextLink, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { DiscountDesk } from '../kit/admin-types';
import { Card } from '../kit/card';
import { DeskCard } from '../kit/desk-columns';
import { discountFieldsPath } from '../kit/discount-paths';
import { moneyText } from '../kit/money-text';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal, Row, Section } from '../kit/summary-parts';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { said } from '../said';
import { cardOf } from './draft';
import { stateWords } from './discount-words';
import { cardId, type CardProps } from './part-card';
import { useLanguage } from './use-language';

const dateOf = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** What may be wrong, each leading to where it is mended. */
function Findings({ checked }: Pick<CardProps, 'checked'>) {
  const text = useText();
  if (!checked) return null;
  const findings = [
    ...checked.refusals.map((finding) => ({ ...finding, variant: 'danger' as const })),
    ...checked.warnings.map((finding) => ({ ...finding, variant: 'warning' as const })),
  ];
  if (findings.length === 0) return <Typography textColor="success600">{text('storekeeper.findings.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {findings.map(({ code, field, message, variant }) => (
        <Flex key={`${code}${field}`} tag="li" gap={2} alignItems="flex-start">
          <StateBadge variant={variant} shrink={0}>
            {text(variant === 'danger' ? 'storekeeper.discounts.mustMend' : 'storekeeper.discounts.mayMend')}
          </StateBadge>
          <TextButton onClick={() => document.getElementById(cardId(cardOf(field)))?.focus()}>{said(message)}</TextButton>
        </Flex>
      ))}
    </Flex>
  );
}

/** How it reads, whether it is in use, what is wrong with it, and the way to save it. */
export function SentenceCard({ desk, draft, change, checked, refusal, isBusy, isDirty, save, disabled, kinds }: CardProps) {
  const text = useText();
  const { formatDate } = useIntl();
  const language = useLanguage();
  const { enabled } = draft;
  const startsAt = dateOf(draft.startsAt);
  const state = isDirty ? checked?.state : desk?.state;
  const when = enabled && startsAt !== null && startsAt > new Date() ? draft.startsAt : null;
  return (
    <DeskCard>
      <Flex gap={2} wrap="wrap">
        <Typography variant="delta" tag="h2" style={{ overflowWrap: 'anywhere' }}>
          {draft.name.trim() || text('storekeeper.discounts.newOne')}
        </Typography>
        {state ? <StateBadge variant={stateWords[state].tone}>{text(stateWords[state].key)}</StateBadge> : null}
      </Flex>
      <Typography role="status" style={{ overflowWrap: 'anywhere' }}>
        {checked?.sentence?.[language] || text('storekeeper.discounts.noSentence')}
      </Typography>
      <Findings checked={checked} />
      <Checkbox checked={enabled} disabled={disabled} onCheckedChange={(on) => change({ enabled: on === true })}>
        {when === null
          ? text('storekeeper.discounts.inUse')
          : text('storekeeper.discounts.inUseFrom', {
              at: formatDate(when, { dateStyle: 'medium', timeStyle: 'short', timeZone: kinds.timeZone }),
            })}
      </Checkbox>
      <Refusal>{refusal}</Refusal>
      {disabled ? null : (
        <Button loading={isBusy} disabled={!isDirty} onClick={() => void save()}>
          {text(enabled && desk === null ? 'storekeeper.discounts.saveInUse' : 'storekeeper.discounts.save')}
        </Button>
      )}
      {desk === null ? null : (
        <TextLink tag={Link} to={discountFieldsPath(desk.id)}>
          {text('storekeeper.discounts.allFields')}
        </TextLink>
      )}
    </DeskCard>
  );
}

function Revenue({ id }: Readonly<{ id: string }>) {
  const text = useText();
  const { data } = useResource('GET /discounts/:id/revenue', { params: { id } });
  return (
    <Section title={text('storekeeper.discounts.revenue')}>
      <Typography>{data === null ? '…' : data.length === 0 ? '–' : data.map(moneyText).join(' · ')}</Typography>
      <Aside>{text('storekeeper.discounts.revenueHint')}</Aside>
    </Section>
  );
}

/** How often it was used and what it gave. */
export function UsageCard({ desk: { id, uses, given, draft } }: Readonly<{ desk: DiscountDesk }>) {
  const text = useText();
  const seesRevenue = useMay('api::discounts.revenue');
  const budgetIn = (currency: string) => draft.budget.find((money) => money.currency === currency);
  return (
    <Card title={text('storekeeper.discounts.usage')}>
      <Row
        label={text('storekeeper.discounts.uses')}
        value={draft.limitTotal === null ? String(uses) : text('storekeeper.discounts.usesOf', { count: uses, most: draft.limitTotal })}
      />
      {given.map((money) => {
        const budget = budgetIn(money.currency);
        const spent = moneyText(money);
        return (
          <Row
            key={money.currency}
            label={text('storekeeper.discounts.spent')}
            value={budget ? text('storekeeper.discounts.spentOf', { spent, budget: moneyText(budget) }) : spent}
          />
        );
      })}
      {seesRevenue ? <Revenue id={id} /> : null}
    </Card>
  );
}
