import { launch, newDatabase } from '../support/child-app';

test('what is scheduled runs once in its minute, however many processes there are', async () => {
  const child = launch(['tests/support/jobs-on-schedule.cjs'], { DATABASE_URL: await newDatabase('storekeeper_e2e_schedule') });

  const { code } = await child.ended;

  expect({ code, minutes: child.output() }).toEqual({
    code: 0,
    minutes: '[{"minute":"10:01","runs":1},{"minute":"10:02","runs":1},{"minute":"10:03","runs":1}]\n',
  });
});
