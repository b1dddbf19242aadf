/** Somebody who can sign in on a laptop, with the claims that the local issuer tells. */
export interface LocalUser {
  sub: string;
  name: string;
  /** What the start message calls the role; pages say it in the language of the reader. */
  title: string;
  role: string;
  /** The district (AGS) of who may see one only. */
  district?: string;
}

/** One of each role. Their names say that they are made up. */
export const localUsers: readonly LocalUser[] = [
  { sub: 'admin', name: 'Anke Admin', title: 'admin', role: 'pegel-admin' },
  { sub: 'coordinator', name: 'Kim Koordination', title: 'coordinator', role: 'pegel-coordinator' },
  {
    sub: 'district-coordinator',
    name: 'Wanda Wartburgkreis',
    title: 'coordinator of the Wartburgkreis',
    role: 'pegel-district-coordinator',
    district: '16063',
  },
  { sub: 'analyst', name: 'Alex Auswertung', title: 'analyst', role: 'pegel-analyst' },
];
