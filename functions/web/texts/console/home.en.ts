import type { HomeTexts } from './home.de.ts';

/** What the first page of the console says in English, and what the places of a wave are called. */
export const homeEn: HomeTexts = {
  requests: (count) =>
    count === 1
      ? 'One request waits for your decision.'
      : `${count} requests wait for your decision.`,
  decide: 'See the requests',
  none: 'No wave is open at the moment.',
  after: {
    results: (title) => `Latest results: ${title}`,
    next: 'Plan the next wave',
  },
  firstSteps: {
    title: 'How to begin',
    registry: 'Import the administrations from the register of municipalities',
    contacts: 'Take over the contacts of the administrations',
    imports: 'Import earlier waves, if there are any',
    questionnaire: 'Take over or upload a questionnaire, and publish it',
    wave: 'Plan a wave',
    done: 'done',
  },
  places: {
    label: (wave) => `Pages about ${wave}`,
    wave: 'Steps and dates',
    board: 'Status',
    cases: 'Cases',
    chasing: 'Chasing',
    mails: 'E-mails',
    results: 'Results',
    documents: 'Documents',
  },
};
