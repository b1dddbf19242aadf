import type { OwnerSettings } from '../../schemas/owner.ts';

/** Who runs the survey on a laptop: plainly nobody. */
export const exampleOwner: OwnerSettings = {
  office: 'Musterstelle OZG-Koordination',
  contact: 'umfrage@example.org',
  address: ['Musterstraße 1', '00000 Musterstadt'],
  phone: '+49 000 00000-0',
  representative: 'die Leitung der Musterstelle',
  responsible: 'Musterstelle OZG-Koordination, Musterreferat 1',
  dataProtection: {
    officer: {
      name: 'Behördliche Datenschutzbeauftragte der Musterstelle',
      contact: 'datenschutz@example.org',
    },
    authority: { name: 'Muster-Aufsichtsbehörde', url: 'https://aufsicht.example.org/' },
  },
  accessibility: {
    date: '2026-01-15',
    barriers: [
      {
        de: 'Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht.',
        en: 'There are no explanations in easy-to-read language and in German Sign Language yet.',
      },
    ],
    enforcement: {
      name: 'Muster-Durchsetzungsstelle',
      contact: 'durchsetzung@example.org',
      url: 'https://durchsetzung.example.org/',
    },
  },
};
