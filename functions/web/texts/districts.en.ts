import type { districtsDe } from './districts.de.ts';

/** What the pages about districts say in English. */
export const districtsEn: typeof districtsDe = {
  title: 'Districts and district-free cities',
  about: 'Every district and district-free city beside all administrations.',
  link: 'All districts one by one',
  back: 'All districts and district-free cities',
  none: 'There are no districts in this wave.',
  main: 'The main points',
  topics: 'The topics compared',
  asTable: 'All topics as a table',
  development: 'Development',
  readiness: 'Readiness for reuse',
  answers: 'Answers',
  expiries: 'What ends soon',
};
