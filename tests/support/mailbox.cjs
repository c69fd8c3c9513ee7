// A mail server for tests: takes every mail by SMTP and keeps it, but for addresses at refused.test.
const { simpleParser } = require('mailparser');
const { SMTPServer } = require('smtp-server');

exports.mailbox = () => {
  let mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(address.endsWith('@refused.test') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      simpleParser(stream).then(({ to, subject, text, replyTo, headerLines }) => {
        const stopping = headerLines.filter(({ key }) => key.startsWith('list-unsubscribe')).map(({ line }) => line.replace(/\s+/g, ' '));
        mails.push({
          to: to.text,
          subject,
          text,
          ...(replyTo ? { replyTo: replyTo.text } : {}),
          ...(stopping.length > 0 ? { stopping } : {}),
        });
        done();
      }, done);
    },
  });
  return {
    /** Answers the environment the shop needs to send its mail here. */
    open: () =>
      new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () =>
          resolve({
            SMTP_HOST: '127.0.0.1',
            SMTP_PORT: String(server.server.address().port),
            MAIL_FROM: 'Polonyna <shop@polonyna.test>',
            APP_LINK_URL: 'polonyna://account',
          }),
        );
      }),
    take() {
      const taken = mails;
      mails = [];
      return taken;
    },
  };
};
