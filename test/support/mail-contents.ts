import { sharedDocuments } from '../../functions/domain/mail/shared-document.ts';
import type { MailContent, MailOwner } from '../../functions/web/mails/mail-content.ts';
import { stages } from '../../schemas/message.ts';

/** Who writes in tests. */
export const mailOwner: MailOwner = {
  office: 'Musterstelle OZG-Koordination',
  contact: 'umfrage@example.org',
  address: ['Musterstraße 1', '99999 Musterstadt'],
  phone: '0361 000000',
};

const names = ['Stadt Musterstadt', 'Gemeinde Beispiel', 'VG Muster-Höhe'] as const;

/**
 * A message of every kind, by what is special about it, with links that are told apart.
 *
 * @param say writes each text that people have written
 */
export function mailContents(
  say: (text: string) => string = (text) => text,
): Map<string, MailContent> {
  let links = 0;
  const link = () => `https://pegel.example.org/r/AbCdEfGhIjKlMnOpQrSt${String(++links + 9)}`;
  const title = {
    de: say('Technik-Status OZG, Herbst 2026'),
    en: say('Technical status OZG, autumn 2026'),
  };
  const wave = { title, referenceDate: '2026-10-15' };
  const unit = (name: string, deadline = '2026-11-30') => ({
    name: say(name),
    link: link(),
    deadline,
  });
  const one = () => ({ wave, units: [unit(names[0])] as const });
  const helper = {
    district: say('Landkreis Musterkreis'),
    name: say('Kim Muster'),
    phone: say('0361 123456'),
    mailbox: 'kim.muster@example.org',
  };
  const many = () => ({
    wave,
    units: [unit(names[0]), unit(names[1], '2026-12-05'), unit(names[2])] as const,
    allUnits: link(),
    helper,
  });
  const spread = () => {
    const { units, ...others } = many();
    const [first, ...more] = units;
    const helped = { ...first, helper } as const;
    return { ...others, units: [helped, ...more] as const, helper: undefined };
  };
  const counts = { wave, asked: 206, complete: 87 };
  const todos = (requests: number, unknown: number, bounced: number) => ({
    requests: { count: requests, link: link() },
    unknown: { count: unknown, link: link() },
    bounced: { count: bounced, link: link() },
  });
  const digest = { kind: 'digest', ...counts, deadline: '2026-11-30', lately: 12 } as const;
  const summary = { kind: 'summary', ...counts, closedOn: '2026-12-08' } as const;
  const report = () =>
    ({
      kind: 'report',
      wave,
      link: link(),
      documents: sharedDocuments.map((document) => ({ document, link: link() })),
      until: '2027-01-31',
      allDocuments: link(),
    }) as const;
  return new Map<string, MailContent>([
    ...stages.flatMap((text): [string, MailContent][] => {
      const stage = { kind: 'stage', text, graceEnds: '2026-12-07' } as const;
      return [
        [text, { ...stage, ...one(), helper }],
        [`${text} for several`, { ...stage, ...many() }],
        [`${text} in several districts`, { ...stage, ...spread() }],
        [`${text} without grace or helper`, { ...stage, graceEnds: '2026-11-30', ...one() }],
      ];
    }),
    ['lostLink', { kind: 'lostLink', ...one() }],
    ['lostLink for several', { kind: 'lostLink', ...many() }],
    ['lostLink for more than a mail names', { kind: 'lostLink', left: 4, ...many() }],
    [
      'lostLink in several waves',
      {
        kind: 'lostLink',
        wave,
        units: [
          { ...unit(names[0]), wave: title },
          { ...unit(names[0]), wave: { de: say('Zweite Erhebung'), en: say('Second survey') } },
        ],
      },
    ],
    ['newLink', { kind: 'newLink', ...one(), helper }],
    [
      'receipt',
      {
        kind: 'receipt',
        receipt: '7K3M9-QXD2P',
        number: 2,
        submittedAt: '2026-11-20T10:15:00Z',
        isCorrectable: true,
        opens: true,
        ...one(),
      },
    ],
    ['returned', { kind: 'returned', ...one(), helper }],
    ['query', { kind: 'query', ...one(), helper }],
    ['digest', { ...digest, link: link(), ...todos(2, 1, 3) }],
    [
      'digest of a district',
      {
        ...digest,
        district: say('Landkreis Musterkreis'),
        link: link(),
        subscription: link(),
        ...todos(0, 0, 0),
      },
    ],
    ['summary', { ...summary, link: link(), next: { title, link: link() } }],
    [
      'summary of a district',
      {
        ...summary,
        district: say('Landkreis Musterkreis'),
        link: link(),
        subscription: link(),
      },
    ],
    ['report', { ...report(), isRevised: false }],
    ['report for the list', { ...report(), isRevised: false, unsubscribe: link() }],
    ['report of a revision for staff', { ...report(), isRevised: true, subscription: link() }],
  ]);
}

/** All addresses that a message is to lead to. */
export function linksOf(content: MailContent): string[] {
  if ('units' in content) {
    const { units, allUnits } = content;
    return [...units.map(({ link }) => link), ...(allUnits ? [allUnits] : [])];
  }
  const { link, subscription } = content;
  if (content.kind === 'report') {
    const { documents, allDocuments, unsubscribe } = content;
    const ends = [subscription, unsubscribe].filter((one) => one !== undefined);
    return [link, ...documents.map((one) => one.link), allDocuments, ...ends];
  }
  const todos =
    content.kind === 'digest' ? [content.requests, content.unknown, content.bounced] : [];
  const others = [
    ...todos.filter(({ count }) => count > 0),
    ...(content.kind === 'summary' && content.next ? [content.next] : []),
  ];
  return [link, ...others.map((one) => one.link), ...(subscription ? [subscription] : [])];
}
