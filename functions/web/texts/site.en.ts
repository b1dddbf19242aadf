import type { SiteTexts } from './site.de.ts';

/** What imprint, privacy notice and accessibility statement say in English. */
export const siteEn: SiteTexts = {
  imprint: {
    title: 'Imprint',
    publisher: 'Published by',
    representative: (name) => `Represented by: ${name}`,
    responsible: 'Responsible for the content',
  },
  privacy: {
    title: 'Privacy',
    intro:
      'This page says which data we store for the survey, what for, how long, and which rights you have.',
    controller: 'Who is responsible',
    officer: 'Data protection officer:',
    stored: {
      title: 'What we store',
      items: [
        'The answers of your administration to the questionnaire, free texts and reasons too, with its name and its official key.',
        'The role of the person who answers, and a shared mailbox for queries. Please do not enter names or personal addresses.',
        'The mailbox at which we write to your administration, who reads it (name, function, telephone, as far as we were told), and when we sent which message.',
        'When the access was first opened, a section was saved, a link passed on or taken back, and the response was submitted.',
        'What you tell the coordination office: another mailbox with your remark, the request for more time with your reason.',
        'What the coordination office notes about your case: calls, queries and reasons.',
        'What you note for each other: for whom a link was made, and what a second person writes when returning answers.',
        'The codes of links and letters, only as hashes that are made with a secret key. The codes themselves are not stored and cannot be computed from the hashes.',
        'Of whoever works on the survey for the coordination office or a district: name, identifier and role as the sign-in service tells them, and which steps the person took and when.',
        'Who wants to be told of published results: the email address and the language.',
      ],
      not: 'IP addresses stand in two technical logs only: for 30 days those of requests that our firewall refused or found remarkable, and for 90 days those to which large documents went. So that nobody guesses codes or floods us with requests, we count for one hour how often wrong codes, or forms without a link, come from a network. For this we store of the address only a hash that is made with a secret key; after two hours at most it no longer counts and is deleted. We do not track how you use the pages, and include nothing from other providers.',
    },
    cookies: {
      title: 'Cookies',
      intro:
        'We set only cookies that the pages need to do what you ask for, so that no consent is required (section 25(2) no. 2 TDDDG).',
      items: [
        'Session: keeps you signed in after you have opened the survey with your link. It is valid for twelve hours.',
        'Language: remembers German or English when you switch. It is valid for one year.',
        'Sign-in of the coordination office and the districts: one for a quarter of an hour while you sign in, and one that keeps you signed in until you close the browser.',
      ],
    },
    purpose: {
      title: 'What for, and on which basis',
      text: 'We evaluate the answers to establish and publish how far administrations are. We need role and shared mailbox for queries only. No decision is made by a program alone.',
      basis: 'Legal basis:',
      defaultBasis: 'Article 6(1)(e) GDPR (a task carried out in the public interest).',
    },
    recipients: {
      title: 'Who receives the data',
      published:
        'The form says beside the questions what is published of the answers. Where it says “Not published.”, the answer stays with us.',
      hosting: (name) => `The data are stored on our behalf by: ${name} (Article 28 GDPR).`,
      nobody: 'Nobody else receives them.',
    },
    retention: {
      title: 'How long we store them',
      drafts: (days) =>
        `Drafts that were not submitted: until ${days} days after the end of the grace period.`,
      codes: (days) =>
        `Hashes of access codes: at most ${days} days after the end of the grace period.`,
      messages: (days, daysWithoutLink) =>
        `Which messages we sent, your requests, and what we note about calls and questions: until ${days} days after the end of the grace period; requests without a link until ${daysWithoutLink} days after they came.`,
      contacts: (waves) =>
        `Mailboxes of administrations and who reads them: as long as we write to them, at most until after ${waves === 1 ? 'one wave' : `${waves} waves`} in which nobody confirmed or used them.`,
      recipients: (days) =>
        `Addresses on the list for results: until you sign off, at most ${days} days.`,
      submissions: 'Submitted responses: as long as we need them to compare waves of the survey.',
      backups: (days, draftDays) =>
        `Backups may hold what was deleted for longer: drafts for up to ${draftDays} days, all else for up to ${days} days.`,
    },
    rights: {
      title: 'Your rights',
      text: 'As far as data relate to you as a person, you have the right to',
      items: [
        'access (Article 15 GDPR),',
        'rectification (Article 16 GDPR),',
        'erasure (Article 17 GDPR),',
        'restriction of processing (Article 18 GDPR), and',
        'object on grounds relating to your particular situation (Article 21 GDPR).',
      ],
      how: 'An e-mail is enough:',
    },
    complaint: {
      title: 'Complaints',
      text: 'You may lodge a complaint with the supervisory authority:',
    },
  },
  accessibility: {
    title: 'Accessibility',
    heading: 'Accessibility statement',
    intro: (office) =>
      `${office} is committed to making this website accessible in accordance with Directive (EU) 2016/2102 and the laws that transpose it. This statement applies to all pages of this website: the form, the results and the notices.`,
    state: {
      title: 'Compliance status',
      full: 'This website is fully compliant with the standard EN 301 549 and with WCAG 2.2 (levels A and AA).',
      partial:
        'This website is partially compliant with the standard EN 301 549 and with WCAG 2.2 (levels A and AA), due to the limitations listed below.',
    },
    barriers: 'Non-accessible content',
    made: {
      title: 'Preparation of this statement',
      text: (date) => `This statement was prepared on ${date}, based on a self-assessment.`,
    },
    feedback: {
      title: 'Report a barrier',
      text: 'Have you come across a barrier, or do you need content in another form? Write to us:',
    },
    enforcement: {
      title: 'Enforcement procedure',
      text: 'If we do not answer, or not to your satisfaction, you may turn to the enforcement body:',
    },
  },
};
