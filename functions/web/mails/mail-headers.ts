/**
 * The headers of every message beside those that mail has anyway. `Auto-Submitted` keeps vacation
 * responders and other machines from answering (RFC 3834); `X-Auto-Response-Suppress` says so to
 * Exchange, which does not look at the other, and lets it still tell that mail could not be delivered.
 * No `Precedence: bulk`: servers put such messages off, or drop them. No `List-Unsubscribe`: an
 * authority that is asked cannot unsubscribe, and coordinators do it in the console.
 */
export const mailHeaders: Readonly<Record<string, string>> = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
};
