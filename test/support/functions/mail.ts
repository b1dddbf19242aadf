import { createMailer as createMailerItself } from '../../../functions/mail/send-batch.ts';
import { sendMessage as sendMessageItself } from '../../../functions/mail/send-message.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const createMailer: typeof createMailerItself = (dependencies) =>
  underSpec('mail', createMailerItself(dependencies));
export const sendMessage = underSpec('mail', sendMessageItself);
