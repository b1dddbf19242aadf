import type { OutgoingMail } from '../../functions/store/mail/mail-sender.ts';

/** A message with letters that are not ASCII. */
export const outgoing: OutgoingMail = {
  from: { name: 'Koordinierungsstelle für Städte, "Büro"', mailbox: 'umfrage@example.org' },
  to: 'poststelle@example.org',
  replyTo: 'antwort@example.org',
  subject: 'Einladung: Erhebung für Gößnitz',
  text: 'Guten Tag,\n\nhier ist Ihr Link.\n',
  html: '<p>Guten Tag, hier ist Ihr <a href="https://example.org">Link</a>.</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  tag: 'd2F2ZSBTVEFHRSMx',
};
