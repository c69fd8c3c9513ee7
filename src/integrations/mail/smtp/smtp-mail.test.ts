import { IntegrationError } from '../../integration-error';
import { isAddressRefused } from '../mail-sender';
import { smtpMail } from './smtp-mail';

/** As Nodemailer throws. */
const failing = (how: object) => smtpMail(() => Promise.reject(Object.assign(new Error('no'), how)));
const mail = { to: 'olena@example.com', subject: 'Hello', text: 'Hello' };

test.each<[string, object, boolean, boolean]>([
  ['nobody answers', { code: 'ECONNREFUSED', command: 'CONN' }, true, false],
  ['the password of the shop is wrong', { responseCode: 535, command: 'AUTH PLAIN' }, true, false],
  ['the sender of the shop is refused', { responseCode: 553, command: 'MAIL FROM' }, true, false],
  ['the mailbox is full', { responseCode: 452, command: 'RCPT TO' }, true, false],
  ['there is no such mailbox', { responseCode: 550, command: 'RCPT TO' }, false, true],
  ['what is written is refused', { responseCode: 554, command: 'DATA' }, false, false],
  ['a transport says no more than that', { responseCode: 550 }, false, false],
])('when %s', async (_case, how, retryable, isAddress) => {
  const error: unknown = await failing(how)
    .send(mail)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(IntegrationError);
  expect([(error as IntegrationError).retryable, isAddressRefused(error)]).toEqual([retryable, isAddress]);
});
