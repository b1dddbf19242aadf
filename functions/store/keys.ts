import type { CaseKey } from '../../schemas/case.ts';
import type { MessagePlace } from '../../schemas/message.ts';
import type { MappingKey } from '../../schemas/question-mapping.ts';
import type { Edition } from '../../schemas/results.ts';
import type { KeyedHash } from '../domain/access/keyed-hash.ts';

export interface Key {
  pk: string;
  sk: string;
}

/** What keys begin with that are looked for. */
export const prefixes = {
  case: 'CASE#',
  board: 'BOARD#',
  draft: 'DRAFT#',
  approval: 'APPROVAL',
  grant: 'GRANT#',
  contact: 'CONTACT#',
  mailbox: 'MAILBOX#',
  submission: 'SUB#',
  staged: 'STAGED#',
  note: 'NOTE#',
  mail: 'MAIL#',
  audit: 'AUDIT#',
  unitVersion: 'V#',
  documents: 'DOCUMENTS#',
} as const;

/** The district of a unit: an ARS begins with the AGS of its district. */
export const districtOf = (ars: string): string => ars.slice(0, 5);

/** Where everything lies; no key is made anywhere else. */
export const keys = {
  waves: 'WAVES',
  wave: (wave: string): Key => ({ pk: keys.waves, sk: wave }),
  registry: (id: string): Key => ({ pk: 'REGISTRIES', sk: id }),
  registerHead: { pk: 'REGISTER', sk: 'HEAD' },
  /** Whose import of the register is under way. */
  registerRun: { pk: 'REGISTER', sk: 'RUN' },
  /** What became of keys of municipalities that have ended. */
  crosswalk: { pk: 'REGISTER', sk: 'CROSSWALK' },
  /** The units of a state as they are now. */
  unitsOfState: (ags2: string): string => `REG#${ags2}`,
  unit: (ars: string): Key => ({
    pk: keys.unitsOfState(ars.slice(0, 2)),
    sk: `${districtOf(ars)}#${ars}`,
  }),
  /** The units of a state that have ended, as they were last. */
  endedUnits: (ags2: string): string => `ENDED#${ags2}`,
  endedUnit: (ars: string): Key => ({ pk: keys.endedUnits(ars.slice(0, 2)), sk: ars }),
  /** Inhabitants of municipalities that were corrected by hand. */
  inhabitantsCorrections: 'CORRECTIONS',
  inhabitantsCorrection: (ags: string): Key => ({ pk: keys.inhabitantsCorrections, sk: ags }),
  /** What a unit was like, the last version last. */
  versionsOfUnit: (ars: string): string => `UNIT#${ars}`,
  unitVersion: (ars: string, validFrom: string): Key => ({
    pk: keys.versionsOfUnit(ars),
    sk: `${prefixes.unitVersion}${validFrom}`,
  }),
  /** A file that the office brings once for all waves. */
  settingFile: (kind: string): Key => ({ pk: 'SETTINGS', sk: kind }),
  /** Everything that was asked for as a job: the stream of the table starts what is added here. */
  jobs: 'JOBS',
  job: (id: string): Key => ({ pk: keys.jobs, sk: id }),
  questionnaire: (survey: string, version: string): Key => ({
    pk: `SURVEY#${survey}`,
    sk: `VERSION#${version}`,
  }),
  questionnaireDraft: (survey: string, version: string): Key => ({
    pk: `SURVEY#${survey}`,
    sk: `${prefixes.draft}${version}`,
  }),
  /** What lists of questionnaires show, of drafts and published versions. */
  questionnaireVersions: 'QUESTIONNAIRES',
  questionnaireVersion: (survey: string, version: string): Key => ({
    pk: keys.questionnaireVersions,
    sk: `${survey}#${version}`,
  }),
  /** How earlier answers to the questions of a survey read today. */
  questionMappings: (survey: string): string => `QUESTIONMAPPINGS#${survey}`,
  questionMapping: ({ survey, question, from, to }: MappingKey): Key => ({
    pk: keys.questionMappings(survey),
    sk: `${question}#${String(from).padStart(6, '0')}#${String(to).padStart(6, '0')}`,
  }),
  /** How columns of spreadsheets were mapped to questions. */
  mappings: 'MAPPINGS',
  mapping: (id: string): Key => ({ pk: keys.mappings, sk: id }),
  caseHead: ({ wave, ars }: CaseKey): Key => ({
    pk: keys.casesOfDistrict(wave, districtOf(ars)),
    sk: `${prefixes.case}${ars}`,
  }),
  casesOfDistrict: (wave: string, ags5: string): string => `${keys.ofWave(wave)}#D#${ags5}`,
  ofWave: (wave: string): string => `WAVE#${wave}`,
  board: (wave: string, ags5: string): Key => ({
    pk: keys.ofWave(wave),
    sk: `${prefixes.board}${ags5}`,
  }),
  dirty: (wave: string): Key => ({ pk: keys.ofWave(wave), sk: 'DIRTY' }),
  /** Whose import of the answers of a wave is under way. */
  waveRun: (wave: string): Key => ({ pk: keys.ofWave(wave), sk: 'RUN' }),
  /** How far the documents of a wave are. */
  documents: (wave: string, edition: Edition): Key => ({
    pk: keys.ofWave(wave),
    sk: `${prefixes.documents}${edition}`,
  }),
  /** That no draft of a wave is left. */
  draftsGone: (wave: string): Key => ({ pk: keys.ofWave(wave), sk: 'DRAFTSGONE' }),
  ofCase: ({ wave, ars }: CaseKey): string => `CASE#${wave}#${ars}`,
  draft: (key: CaseKey, section: string): Key => ({
    pk: keys.ofCase(key),
    sk: `${prefixes.draft}${section}`,
  }),
  submission: (key: CaseKey, number: number): Key => ({
    pk: keys.ofCase(key),
    sk: `${prefixes.submission}${String(number).padStart(6, '0')}`,
  }),
  approval: (key: CaseKey): Key => ({ pk: keys.ofCase(key), sk: prefixes.approval }),
  auditOfCase: (key: CaseKey, id: string): Key => ({
    pk: keys.ofCase(key),
    sk: `${prefixes.audit}${id}`,
  }),
  auditOfWave: (wave: string, id: string): Key => ({
    pk: keys.ofWave(wave),
    sk: `${prefixes.audit}${id}`,
  }),
  auditOfUnit: (ars: string, id: string): Key => ({
    pk: keys.versionsOfUnit(ars),
    sk: `${prefixes.audit}${id}`,
  }),
  auditByPerson: (person: string, id: string): Key => ({
    pk: `STAFF#${person}`,
    sk: `${prefixes.audit}${id}`,
  }),
  auditOfDay: (day: string, id: string): Key => ({ pk: `AUDIT#${day}`, sk: id }),
  idempotency: ({ wave, ars }: CaseKey, attempt: string): Key => ({
    pk: `IDEM#${wave}#${ars}#${attempt}`,
    sk: '-',
  }),
  grant: (key: CaseKey, id: string): Key => ({
    pk: keys.ofCase(key),
    sk: `${prefixes.grant}${id}`,
  }),
  accessCode: ({ kid, hmac }: KeyedHash): Key => ({ pk: `CODE#${kid}#${hmac}`, sk: '-' }),
  /** @param id the hash of the part of the code that is no secret */
  shortCode: ({ kid, hmac }: KeyedHash): Key => ({ pk: `SHORT#${kid}#${hmac}`, sk: '-' }),
  network: ({ kid, hmac }: KeyedHash, what: string, hour: number): Key => ({
    pk: `NETWORK#${kid}#${hmac}`,
    sk: `${what}#${hour}`,
  }),
  staffSession: ({ kid, hmac }: KeyedHash): Key => ({ pk: `SESSION#${kid}#${hmac}`, sk: '-' }),
  /** What people are called who work with the console; the entries about them are in the core table. */
  staff: (id: string): Key => ({ pk: `STAFF#${id}`, sk: 'NAME' }),
  /** The contacts of all units of a district, so that those of a frame are read with few requests. */
  contactsOfDistrict: (ags5: string): string => `CONTACTS#${ags5}`,
  contact: (ars: string, id: string): Key => ({
    pk: keys.contactsOfDistrict(districtOf(ars)),
    sk: `${prefixes.contact}${ars}#${id}`,
  }),
  /** Who helps the units of a district. */
  districtContacts: 'DISTRICTCONTACTS',
  districtContact: (ags5: string): Key => ({ pk: keys.districtContacts, sk: ags5 }),
  /** Where members of staff want to be written to. */
  subscriptions: 'SUBSCRIPTIONS',
  subscription: (staff: string): Key => ({ pk: keys.subscriptions, sk: staff }),
  /** Who is told when results are published, outside of the console. */
  reportRecipients: 'REPORTRECIPIENTS',
  reportRecipient: (id: string): Key => ({ pk: keys.reportRecipients, sk: id }),
  /** The file whose contacts are being taken over: nobody else changes contacts meanwhile. */
  contactsImport: { pk: 'CONTACTS', sk: 'IMPORT' },
  /** A part of what a file changes, before it is written. */
  stagedContacts: ({ job, id }: { job: string; id: string }, part: number): Key => ({
    pk: keys.contactsImport.pk,
    sk: `${prefixes.staged}${job}#${id}#${String(part).padStart(5, '0')}`,
  }),
  ofMailbox: ({ kid, hmac }: KeyedHash): string => `${prefixes.mailbox}${kid}#${hmac}`,
  mailboxUnit: (mailbox: KeyedHash, ars: string): Key => ({ pk: keys.ofMailbox(mailbox), sk: ars }),
  /** What coordinators have written down about a case. */
  note: (key: CaseKey, id: string): Key => ({ pk: keys.ofCase(key), sk: `${prefixes.note}${id}` }),
  /** The question that a case has to answer. */
  query: (key: CaseKey): Key => ({ pk: keys.ofCase(key), sk: 'QUERY' }),
  /** @param wave undefined for what was asked without a link */
  requests: (wave: string | undefined): string => `REQUESTS#${wave ?? '-'}`,
  request: (wave: string | undefined, id: string): Key => ({ pk: keys.requests(wave), sk: id }),
  pendingRequest: (key: CaseKey, kind: string): Key => ({
    pk: keys.ofCase(key),
    sk: `REQUEST#${kind}`,
  }),
  /** @param wave '-' for messages that are about no single wave */
  messages: (wave: string): string => `MSG#${wave}`,
  message: ({ wave, what }: MessagePlace): Key => ({ pk: keys.messages(wave), sk: what }),
  /** The messages of which it is not known yet what became of them. */
  unsettledMessages: 'UNSETTLED',
  unsettledMessage: ({ wave, what }: MessagePlace): Key => ({
    pk: keys.unsettledMessages,
    sk: `${wave}#${what}`,
  }),
  /** That a message has gone out about a case. */
  mailOfCase: (key: CaseKey, id: string): Key => ({
    pk: keys.ofCase(key),
    sk: `${prefixes.mail}${id}`,
  }),
  /** What the tick has seen to in a wave. */
  mailMarks: (wave: string): Key => ({ pk: keys.ofWave(wave), sk: 'MAILMARKS' }),
  /** How many messages have gone out in a second (since 1970). */
  sentInSecond: (second: number): Key => ({ pk: `SENDING#${second}`, sk: '-' }),
} as const;

/** Whether an entry of the audit lies there: such an item is added, and never changed or deleted. */
export function isAuditKey({ pk, sk }: Key): boolean {
  return pk.startsWith(prefixes.audit) || sk.startsWith(prefixes.audit);
}

/**
 * The wave whose snapshot a change of the table makes stale, or undefined. Saving and submitting
 * move the head of the case in the same transaction, so that heads tell of all answers.
 */
export function waveOfChange({ pk, sk }: Key): string | undefined {
  if (pk === keys.waves) return sk;
  const [kind, wave, part] = pk.split('#');
  return kind === 'WAVE' && part === 'D' ? wave : undefined;
}
