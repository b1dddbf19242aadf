import type { ConsoleFrameTexts } from './console.de.ts';

/** What the frame of the console says in English. */
export const consoleFrameEn: ConsoleFrameTexts = {
  title: 'Console',
  navigation: 'Parts of the console',
  crumbs: 'You are here',
  sections: {
    home: 'Overview',
    waves: 'Waves',
    requests: 'Requests',
    registry: 'Administrations',
    questionnaires: 'Questionnaires',
    audit: 'Audit',
    privacy: 'Data protection',
  },
  roles: {
    admin: 'Administrator',
    coordinator: 'Coordinator',
    districtCoordinator: 'District coordinator',
    analyst: 'Analyst',
  },
  signOut: 'Sign out',
  pages: {
    label: 'Pages of the list',
    range: (from, to, of) => (from === to ? `${from} of ${of}` : `${from} to ${to} of ${of}`),
    none: 'No entries.',
    previous: 'Previous',
    next: 'Next',
  },
  confirm: {
    back: 'Back, change nothing',
    final: 'This cannot be undone.',
  },
};
