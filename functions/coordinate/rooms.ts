import type { ConsoleRoutes } from './console-routes.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/** Adds the routes of a room to an app. */
export type AddRoutes = (routes: ConsoleRoutes, dependencies: ConsoleDependencies) => void;

/** A part of the console, which is loaded when somebody comes. */
export interface Room {
  /** The paths that lead there, as Hono writes them; of two rooms the first one answers. */
  ways: readonly string[];
  load(): Promise<AddRoutes>;
}

const ofWave = (path: string) => `/coordinate/waves/:wave/${path}`;

/** The rooms of the console. Letters are a function of their own. */
export const rooms: readonly Room[] = [
  {
    ways: [ofWave('board/*'), ofWave('cases')],
    load: async () => (await import('./board/board-routes.tsx')).addBoardRoutes,
  },
  {
    ways: ['chasing', 'chasing.xlsx', 'chasing.csv'].map(ofWave),
    load: async () => (await import('./chasing/chasing-routes.tsx')).addChasingRoutes,
  },
  {
    ways: [ofWave('cases/*')],
    load: async () => (await import('./case/case-routes.tsx')).addCaseRoutes,
  },
  {
    ways: [ofWave('results/*')],
    load: async () => (await import('./waves/results-routes.tsx')).addResultsRoutes,
  },
  {
    ways: [ofWave('documents/*')],
    load: async () => (await import('./documents/documents-routes.tsx')).addDocumentRoutes,
  },
  {
    ways: [ofWave('messages/*')],
    load: async () => (await import('./messages/message-routes.tsx')).addMessageRoutes,
  },
  {
    ways: [ofWave('mails/*'), '/coordinate/mails/*', '/coordinate/subscription'],
    load: async () => (await import('./mail/mail-routes.tsx')).addMailRoutes,
  },
  {
    ways: ['/coordinate/waves/*'],
    load: async () => (await import('./waves/wave-routes.tsx')).addWaveRoutes,
  },
  {
    ways: ['/coordinate/contacts/import/*'],
    load: async () =>
      (await import('./contacts-file/contacts-file-routes.tsx')).addContactsFileRoutes,
  },
  {
    ways: ['/coordinate/contacts/*'],
    load: async () => (await import('./contacts/contact-routes.tsx')).addContactRoutes,
  },
  {
    ways: ['/coordinate/district-contacts/*'],
    load: async () =>
      (await import('./district-contacts/district-contact-routes.tsx')).addDistrictContactRoutes,
  },
  {
    ways: ['/coordinate/recipients/*'],
    load: async () => (await import('./recipients/recipients-routes.tsx')).addRecipientsRoutes,
  },
  {
    ways: ['/coordinate/requests/*'],
    load: async () => (await import('./requests/request-routes.tsx')).addRequestRoutes,
  },
  {
    ways: ['/coordinate/registry/map/*'],
    load: async () => (await import('./district-map/district-map-routes.tsx')).addDistrictMapRoutes,
  },
  {
    ways: ['/coordinate/registry/*'],
    load: async () => (await import('./registry/registry-routes.ts')).addRegistryRoutes,
  },
  {
    ways: ['/coordinate/imports/*'],
    load: async () => (await import('./imports/import-routes.ts')).addImportRoutes,
  },
  {
    ways: ['/coordinate/questionnaires/*'],
    load: async () =>
      (await import('./questionnaires/questionnaires-routes.ts')).addQuestionnairesRoutes,
  },
  {
    ways: ['/coordinate/slide-template/*'],
    load: async () =>
      (await import('./slide-template/slide-template-routes.tsx')).addSlideTemplateRoutes,
  },
  {
    ways: ['/coordinate/jobs/*'],
    load: async () => (await import('./jobs/job-route.tsx')).addJobRoute,
  },
  {
    ways: ['/coordinate/audit', '/coordinate/audit.csv'],
    load: async () => (await import('./audit/audit-routes.tsx')).addAuditRoutes,
  },
  {
    ways: ['/coordinate/privacy/*'],
    load: async () => (await import('./privacy/privacy-routes.tsx')).addPrivacyRoutes,
  },
  // Also what is nowhere, and the ways in and out.
  {
    ways: ['*'],
    load: async () => (await import('./home/home-route.tsx')).addHomeRoute,
  },
];
