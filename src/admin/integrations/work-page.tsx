import { useState } from 'react';
import { Button, Flex, Link as TextLink, Loader, Td, Tr, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { addressOf, type Answer } from '../kit/staff-api';
import { StateBadge } from '../kit/state-badge';
import { Aside, Refusal } from '../kit/summary-parts';
import { useFailure } from '../kit/use-failure';
import { useMoment } from '../kit/use-moment';
import { useResource } from '../kit/use-resource';
import { useText } from '../kit/use-text';
import { labelFor } from '../kit/word';
import { jobWords, whenOf } from './job-words';

type Job = Answer<'GET /jobs'>['jobs'][number];
type Parked = Answer<'GET /parked-jobs'>['jobs'][number];

/** What the shop does by itself: what waits, and what failed every time and can be tried again. */
export function WorkPage() {
  const text = useText();
  const { data, error, load } = useResource('GET /jobs', {});
  const nameOf = (job: string) => labelFor(text)(jobWords, job);
  const [shown, setShown] = useState<string | null>(null);
  if (!data) return error ? <Refusal>{error}</Refusal> : <Loader>{text('storekeeper.work.loading')}</Loader>;
  // What was given up first, then what waits most.
  const jobs = [...data.jobs].sort(
    (one, other) => other.parked - one.parked || other.waiting - one.waiting || nameOf(one.job).localeCompare(nameOf(other.job)),
  );
  const chosen = shown ?? jobs.find(({ parked }) => parked > 0)?.job ?? null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Aside>{text('storekeeper.work.about')}</Aside>
      {chosen === null ? null : <ParkedCard key={chosen} job={jobs.find(({ job }) => job === chosen)} reload={load} />}
      <Card title={text('storekeeper.work.jobs')} hint={text('storekeeper.work.jobsHint')}>
        <DataTable
          heads={[
            text('storekeeper.work.job'),
            text('storekeeper.work.when'),
            text('storekeeper.work.waiting'),
            text('storekeeper.work.running'),
            text('storekeeper.work.parked'),
          ]}
          rowCount={jobs.length}
        >
          {jobs.map(({ job, every, waiting, running, parked }) => (
            <Tr key={job}>
              <Td>
                <Typography>{nameOf(job)}</Typography>
              </Td>
              <Td>
                <Typography>{whenOf(text, every)}</Typography>
              </Td>
              <Td>
                <Typography>{waiting}</Typography>
              </Td>
              <Td>
                <Typography>{running}</Typography>
              </Td>
              <Td>
                {parked > 0 ? (
                  <Button
                    size="S"
                    variant="danger-light"
                    onClick={() => setShown(job)}
                    aria-label={text('storekeeper.work.show', { job: nameOf(job), count: parked })}
                  >
                    {String(parked)}
                  </Button>
                ) : (
                  <Typography>0</Typography>
                )}
              </Td>
            </Tr>
          ))}
        </DataTable>
      </Card>
      <TextLink tag={Link} to="/integrations">
        {text('storekeeper.integrations.title')}
      </TextLink>
    </Flex>
  );
}

type Progress = Readonly<{ done: number; of: number }>;

/** What of a job was given up, with why: tried again one by one, or all of it. */
function ParkedCard({ job, reload }: Readonly<{ job: Job | undefined; reload: () => Promise<void> }>) {
  const text = useText();
  const moment = useMoment();
  const sentenceOf = useFailure();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { data, error, load } = useResource('GET /parked-jobs', job ? { query: { job: job.job, limit: '50' } } : null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  if (!job) return null;
  const again = async () => {
    await load();
    await reload();
  };
  const tell = (count: number) => toggleNotification({ type: 'success', message: text('storekeeper.work.retried', { count }) });
  const act = async (work: () => Promise<void>) => {
    setRefusal(null);
    try {
      await work();
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    }
    setProgress(null);
    await again();
  };
  const retryOne = ({ id }: Parked) =>
    act(async () => {
      const { path } = addressOf('POST /parked-jobs/retry', { body: { ids: [id] } });
      const { data: answer } = await post<{ data: { retried: number } }>(path, { ids: [id] });
      tell(answer.data.retried);
    });
  const dropOne = ({ id }: Parked) =>
    act(async () => {
      const { path } = addressOf('POST /parked-jobs/drop', { body: { ids: [id] } });
      await post(path, { ids: [id] });
      toggleNotification({ type: 'success', message: text('storekeeper.work.dropped') });
    });
  // Those that are given up anew meanwhile are none of these.
  const retryAll = () =>
    act(async () => {
      const body = { job: job.job, before: new Date().toISOString() };
      const { path } = addressOf('POST /parked-jobs/retry', { body });
      for (let done = 0, isMore = true; isMore;) {
        setProgress({ done, of: Math.max(job.parked, done) });
        const { data: answer } = await post<{ data: { retried: number; isMore: boolean } }>(path, body);
        done += answer.data.retried;
        isMore = answer.data.isMore;
        if (!isMore) tell(done);
      }
    });
  return (
    <Card
      title={text('storekeeper.work.given', { job: labelFor(text)(jobWords, job.job) })}
      hint={text('storekeeper.work.givenHint')}
      aside={
        job.parked > 0 ? (
          <Button loading={progress !== null} onClick={() => void retryAll()}>
            {text('storekeeper.work.retryAll', { count: job.parked })}
          </Button>
        ) : null
      }
    >
      {progress ? <Typography role="status">{text('storekeeper.work.progress', progress)}</Typography> : null}
      <Refusal>{refusal ?? error}</Refusal>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {(data?.jobs ?? []).map((parked) => (
          <Flex key={parked.id} tag="li" justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
            <Flex direction="column" alignItems="flex-start" gap={1} flex="1" minWidth="20rem">
              <Flex gap={2} wrap="wrap">
                {parked.event ? <StateBadge>{parked.event.type}</StateBadge> : null}
                <Aside>
                  {moment(parked.parkedAt)} · {text('storekeeper.work.tries', { count: parked.tries })}
                </Aside>
              </Flex>
              <Typography style={{ overflowWrap: 'anywhere' }}>{parked.reason ?? text('storekeeper.work.noReason')}</Typography>
            </Flex>
            <Flex gap={2}>
              <Button size="S" variant="secondary" onClick={() => void retryOne(parked)}>
                {text('storekeeper.work.retry')}
              </Button>
              <Button size="S" variant="tertiary" onClick={() => void dropOne(parked)}>
                {text('storekeeper.work.drop')}
              </Button>
            </Flex>
          </Flex>
        ))}
      </Flex>
      {data && data.jobs.length === 0 ? <Aside>{text('storekeeper.work.none')}</Aside> : null}
      {data?.nextCursor ? <Aside>{text('storekeeper.work.more')}</Aside> : null}
    </Card>
  );
}
