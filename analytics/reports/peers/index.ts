import type { Method } from '../../indicators/indicator.ts';

export {
  type ComparedWith,
  type PreferenceFeedback,
  type TopicFeedback,
  unitFeedback,
} from './peers.ts';
export type { ReadinessFeedback } from './readiness-peers.ts';

/** The comparison of a unit with others like it: made of stored figures, and stored nowhere itself. */
export const peers: Method = {
  id: 'peers',
  title: { de: 'Vergleich mit anderen', en: 'Comparison with others' },
  method: {
    de: 'Der Stand der eigenen Verwaltung steht neben dem aller Verwaltungen mit vollständiger Meldung in ihrem Kreis, derselben Art, derselben Größenklasse und insgesamt; die eigene zählt mit. Fortgeschriebene Angaben zählen nicht. Gezeigt wird nur, was veröffentlicht ist; vor der Veröffentlichung nur, was für jede einzelne Verwaltung öffentlich wird. Was nicht ausgewiesen ist, damit keine einzelne Verwaltung erkennbar wird, ist es auch hier nicht.',
    en: 'The status of the own administration stands beside that of all administrations with a complete response in its district, of its kind, of its size class, and in all; the own one is counted, too. Answers carried forward do not count. Only what is published is shown; before the publication, only what becomes public for each administration. What is not shown elsewhere, so that no single administration can be recognised, is not shown here either.',
  },
};
