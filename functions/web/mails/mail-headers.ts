import type { MailContent } from './mail-content.ts';

/**
 * The headers of a message beside those that every one has. `Auto-Submitted` keeps vacation
 * responders and other machines from answering (RFC 3834); `X-Auto-Response-Suppress` says the same to
 * Exchange, which does not look at it, and lets it still tell that a message could not be delivered.
 * No `Precedence: bulk`: servers delay such messages, or drop them. No `List-Unsubscribe`: an
 * authority that is asked cannot unsubscribe, and coordinators do it in the console.
 */
export function headersOf(_kind: MailContent['kind']): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  };
}
