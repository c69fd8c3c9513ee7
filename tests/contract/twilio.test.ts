import { twilioSms } from '../../src/integrations/sms/twilio/twilio-sms';
import { startTwilio } from '../support/twilio';

let twilio: Awaited<ReturnType<typeof startTwilio>>;
beforeAll(async () => {
  twilio = await startTwilio();
});
afterAll(() => twilio.stop());

const sms = { to: '+380501234567', text: 'Код: 012345' };

test('a message is handed over, and it is known how many parts it takes', async () => {
  const sender = twilioSms(twilio.settings);

  expect(await sender.send(sms)).toEqual({ parts: 1 });
  expect(await sender.send({ ...sms, text: 'ї'.repeat(100) })).toEqual({ parts: 2 });
  await twilioSms({ ...twilio.settings, from: 'MG1' }).send(sms);
  expect(twilio.take().map(({ from, to }) => [from, to])).toEqual([
    ['+48500000000', sms.to],
    ['+48500000000', sms.to],
    ['MG1', sms.to],
  ]);
});

test('a number that is none is refused for good; what can be mended is tried again', async () => {
  await expect(twilioSms(twilio.settings).send({ ...sms, to: '+380500000000' })).rejects.toMatchObject({ retryable: false });
  await expect(twilioSms({ ...twilio.settings, authToken: 'wrong' }).send(sms)).rejects.toMatchObject({ retryable: true });
  twilio.setDown(true);
  await expect(twilioSms(twilio.settings).send(sms)).rejects.toMatchObject({ retryable: true });
  twilio.setDown(false);
  await expect(twilioSms({ ...twilio.settings, apiUrl: 'http://127.0.0.1:1' }).send(sms)).rejects.toMatchObject({ retryable: true });
  expect(twilio.take()).toEqual([]);
});
