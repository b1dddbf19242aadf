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
        de: 'Beispiel: Die Anlage zur Einladung (PDF) ist noch nicht vollständig ausgezeichnet.',
        en: 'Example: the annex to the invitation (PDF) is not fully tagged yet.',
      },
    ],
    enforcement: {
      name: 'Muster-Durchsetzungsstelle',
      contact: 'durchsetzung@example.org',
      url: 'https://durchsetzung.example.org/',
    },
  },
  openData: {
    licence: 'dl-zero-de/2.0',
    publisher: 'https://daten.example.org/#musterstelle',
    contributorId: 'http://dcat-ap.de/def/contributors/beispiel',
    base: 'https://pegel.example.org',
  },
};
