import { launch, newDatabase } from '../support/child-app';

test('what is scheduled runs once in its minute, however many processes there are', async () => {
  const child = launch(['tests/support/jobs-on-schedule.cjs'], { DATABASE_URL: await newDatabase('storekeeper_e2e_schedule') });

  const { code } = await child.ended;

  // Before it, the queue may have complained that LISTEN is silent: a clock that jumps by a minute overtakes the heartbeat.
  expect([code, child.output().trim().split('\n').at(-1)]).toEqual([
    0,
    '[{"minute":"10:01","runs":1},{"minute":"10:02","runs":1},{"minute":"10:03","runs":1}]',
  ]);
});
