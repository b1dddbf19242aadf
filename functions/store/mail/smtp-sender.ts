import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpSettings } from '../../../schemas/mail.ts';
import type { MailSender, OutgoingMail, SendOutcome } from './mail-sender.ts';
import { mimeMessage } from './mime-message.ts';
import { smtpFailure } from './smtp-outcome.ts';

/** So long a server may be silent, and so long a message may take in all. */
const silenceMs = 15_000;
const wholeMs = 30_000;

/**
 * Sends by a mail server: a connection a message, so that one that hangs holds up no other.
 *
 * @param secret the password of the user that the settings name
 */
export function connectSmtp(
  settings: SmtpSettings,
  secret: string | undefined,
  timeouts = { silenceMs, wholeMs },
): MailSender {
  return {
    async send(mail) {
      const connection = new SMTPConnection(optionsOf(settings, timeouts.silenceMs));
      const conversation = new Conversation(connection);
      const end = setTimeout(() => conversation.fail(new Error('Timeout')), timeouts.wholeMs);
      try {
        return await converse(conversation, settings, secret, mail);
      } catch (cause) {
        return { kind: smtpFailure(cause, conversation.hasBegun), cause };
      } finally {
        clearTimeout(end);
        connection.close();
      }
    },
    async perSecond() {
      return settings.perSecond;
    },
  };
}

async function converse(
  conversation: Conversation,
  { user }: SmtpSettings,
  secret: string | undefined,
  mail: OutgoingMail,
): Promise<SendOutcome> {
  const { id, bytes } = await mimeMessage(mail);
  await conversation.step((connection, done) => connection.connect(done));
  if (user !== undefined) {
    const credentials = { user, pass: secret ?? '' };
    await conversation.step((connection, done) => connection.login({ credentials }, done));
  }
  const envelope = { from: mail.from.mailbox, to: [mail.to], size: bytes.length };
  const body = conversation.noticed(bytes);
  await conversation.step((connection, done) => connection.send(envelope, body, done));
  return { kind: 'accepted', id };
}

/** The steps of a conversation, which fail with the connection however it ends. */
class Conversation {
  /** Whether the message itself was on its way. */
  hasBegun = false;
  fail: (error: unknown) => void = () => {};
  private readonly failed: Promise<never>;
  private readonly connection: SMTPConnection;

  constructor(connection: SMTPConnection) {
    this.connection = connection;
    this.failed = new Promise((_, reject) => {
      this.fail = reject;
    });
    // A step tells of it; before and after, nobody waits for it.
    this.failed.catch(() => {});
    connection.on('error', this.fail);
    connection.on('end', () => this.fail(new Error('The connection has ended')));
  }

  /** @throws what the step or the connection fails with */
  step(
    take: (connection: SMTPConnection, done: (error?: Error | null) => void) => void,
  ): Promise<void> {
    const done = new Promise<void>((resolve, reject) => {
      take(this.connection, (error) => (error ? reject(error) : resolve()));
    });
    return Promise.race([done, this.failed]);
  }

  /** The message, which is asked for when the server is ready to take it. */
  noticed(bytes: Buffer): Readable {
    const begin = () => {
      this.hasBegun = true;
    };
    return Readable.from(
      (function* message() {
        begin();
        yield bytes;
      })(),
      { objectMode: false },
    );
  }
}

function optionsOf({ host, port, security }: SmtpSettings, silence: number) {
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'startTls',
    ignoreTLS: security === 'none',
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    dnsTimeout: silence,
  };
}
