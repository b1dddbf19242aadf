import type { HomeTexts } from './home.de.ts';

/** What the first page of the console says in English, and what the places of a wave are called. */
export const homeEn: HomeTexts = {
  requests: (count) =>
    count === 1
      ? 'One request waits for your decision.'
      : `${count} requests wait for your decision.`,
  decide: 'See the requests',
  none: 'No wave is open at the moment.',
  firstSteps: {
    title: 'How to begin',
    registry: 'Import the administrations from the register of municipalities',
    contacts: 'Take over the contacts of the administrations',
    questionnaire: 'Upload and publish a questionnaire',
    imports: 'Import earlier waves, if there are any',
    wave: 'Plan a wave',
  },
  places: {
    label: (wave) => `Pages about ${wave}`,
    wave: 'Steps and dates',
    board: 'Status',
    cases: 'Cases',
    chasing: 'Chasing',
    results: 'Results',
  },
};
