import { Flex, Link as TextLink, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { ActionModal } from '../kit/action-modal';
import type { PreparedAnswers } from '../kit/admin-types';
import { Card } from '../kit/card';
import { Refusal } from '../kit/summary-parts';
import { supportPath } from '../kit/support-paths';
import { useAct } from '../kit/use-act';
import { useMay } from '../kit/use-may';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { DeleteForm, PreparedForm } from './prepared-form';

/** Answers that are written once and sent many times, in each language of the shop. */
export function PreparedPage() {
  const text = useText();
  const mayEdit = useMay('api::support.answer');
  const { data, error, load, show } = useResource('GET /support-answers', {});
  const desk = { ...useAct<PreparedAnswers>(show), reload: load };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <TextLink tag={Link} to={`/${supportPath}`}>
        {text('storekeeper.support.back')}
      </TextLink>
      <Flex justifyContent="space-between" wrap="wrap" gap={3}>
        <Typography variant="beta" tag="h2">
          {text('storekeeper.support.prepared')}
        </Typography>
        {data && mayEdit ? (
          <ActionModal label={text('storekeeper.support.addAnswer')} isBusy={desk.isBusy}>
            {(close) => <PreparedForm languages={data.languages} answer={null} close={close} {...desk} />}
          </ActionModal>
        ) : null}
      </Flex>
      <Refusal>{error}</Refusal>
      {data === null && error === null ? <Loader>{text('storekeeper.support.loading')}</Loader> : null}
      {data?.answers.length === 0 ? <Typography role="status">{text('storekeeper.support.noAnswers')}</Typography> : null}
      {data?.answers.map((answer) => (
        <Card key={answer.id} title={answer.title}>
          {answer.texts
            .filter(({ text: written }) => written !== '')
            .map(({ language, text: written }) => (
              <Flex key={language} direction="column" alignItems="flex-start" gap={1}>
                <Typography variant="sigma" textColor="neutral600">
                  {language}
                </Typography>
                <Typography dir="auto" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
                  {written}
                </Typography>
              </Flex>
            ))}
          {mayEdit ? (
            <Flex gap={2} wrap="wrap">
              <ActionModal label={text('storekeeper.support.changeAnswer')} title={answer.title} isBusy={desk.isBusy}>
                {(close) => <PreparedForm languages={data.languages} answer={answer} close={close} {...desk} />}
              </ActionModal>
              <ActionModal
                label={text('storekeeper.support.deleteAnswer')}
                title={answer.title}
                variant="danger-light"
                isBusy={desk.isBusy}
              >
                {(close) => <DeleteForm answer={answer} close={close} {...desk} />}
              </ActionModal>
            </Flex>
          ) : null}
        </Card>
      ))}
    </Flex>
  );
}
