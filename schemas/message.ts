import { caseKeySchema } from './case.ts';
import { mailboxSchema } from './contact.ts';
import { maxUnitsOfGrant } from './grant.ts';
import { countSchema, nonEmptySchema, positiveSchema } from './primitives.ts';
import { ags5Schema, unitSchema } from './registry.ts';
import { languages } from './text.ts';
import * as z from './zod.ts';

/** The appointments of a wave at which units are written to, in their order. */
export const stages = ['invitation', 'reminder1', 'reminder2', 'reminder3'] as const;
export type Stage = (typeof stages)[number];

/** What can be looked at as an example before it is sent to anybody. */
export const mailSamples = [
  ...stages,
  'lostLink',
  'newLink',
  'receipt',
  'returned',
  'query',
  'digest',
  'summary',
  'report',
] as const;
export type MailSample = (typeof mailSamples)[number];

/** Messages of the kinds below name the mailbox once it is known; without it, the unit's contacts are meant. */
const toUnit = { ...caseKeySchema.shape, mailbox: z.optional(mailboxSchema) };

/**
 * What is to be sent, closed. No text and no code: both are made when it is sent, so that nothing
 * that lies about gives access.
 */
export const messageSchema = z.discriminatedUnion('kind', [
  /** An invitation or a reminder, to a mailbox for all of its units that have not answered. */
  z.strictObject({
    kind: z.literal('stage'),
    wave: caseKeySchema.shape.wave,
    stage: z.enum(stages),
    mailbox: mailboxSchema,
    units: z.array(unitSchema.shape.ars).check(z.minLength(1), z.maxLength(maxUnitsOfGrant)),
  }),
  /** That a submission was received, to a contact of the unit: never to a mailbox that was only typed. */
  z.strictObject({
    kind: z.literal('receipt'),
    ...caseKeySchema.shape,
    number: positiveSchema,
    mailbox: mailboxSchema,
  }),
  /** New links for all units that the mailbox answers for, in all waves that are open. */
  z.strictObject({ kind: z.literal('lostLink'), mailbox: mailboxSchema }),
  /** A new link that a coordinator has sent by hand. */
  z.strictObject({
    kind: z.literal('newLink'),
    ...toUnit,
    /** Names the form that asked for it: each form is told once. */
    request: z.ulid(),
    /** The id of the coordinator, where it was one. */
    by: z.optional(z.string()),
  }),
  /** That the approver has returned the answers. */
  z.strictObject({
    kind: z.literal('returned'),
    ...toUnit,
    /** The version of the case's head that was returned: each return is told once. */
    version: countSchema,
  }),
  /** That the coordinators have a question about a submission. */
  z.strictObject({
    kind: z.literal('query'),
    ...toUnit,
    /** The submission that is asked about. */
    number: positiveSchema,
    /** The version of the case's head that was asked about: each question is told once. */
    version: countSchema,
  }),
  /** How far a wave is, to a coordinator, once a week. */
  z.strictObject({
    kind: z.literal('digest'),
    wave: caseKeySchema.shape.wave,
    /** The Monday of the week (ISO date). */
    week: z.iso.date(),
    mailbox: mailboxSchema,
    /** The only district (AGS) that it tells of. */
    district: z.optional(ags5Schema),
  }),
  /** What came of a wave, to a coordinator, when it has closed. */
  z.strictObject({
    kind: z.literal('summary'),
    wave: caseKeySchema.shape.wave,
    mailbox: mailboxSchema,
    district: z.optional(ags5Schema),
  }),
  /** That results are public, or were revised, to whoever wants to know. */
  z.strictObject({
    kind: z.literal('report'),
    wave: caseKeySchema.shape.wave,
    /** The snapshot that was released: each release is told once. */
    snapshot: z.string(),
    mailbox: mailboxSchema,
  }),
  /** What another message looks like, to the coordinators themselves; its links open nothing. */
  z.strictObject({
    kind: z.literal('test'),
    wave: caseKeySchema.shape.wave,
    sample: z.enum(mailSamples),
    language: z.enum(languages),
    mailbox: mailboxSchema,
    /** Names the form that asked for it: each form sends one. */
    request: z.ulid(),
  }),
]);
export type Message = z.infer<typeof messageSchema>;
export type MessageKind = Message['kind'];
export const messageKinds = messageSchema.def.options.flatMap(
  ({ shape }): MessageKind[] => shape.kind.def.values,
);
export type MessageOf<K extends MessageKind> = Extract<Message, { kind: K }>;

/**
 * How far a message is:
 *
 *     PENDING ─ is taken ─► UNKNOWN ─ the provider answers ─► SENT ─ its events ─► DELIVERED, BOUNCED, COMPLAINED
 *        │                     └──── refuses ─► REFUSED
 *        └─ nobody is to get it ─► VOID          (a coordinator decides about UNKNOWN: DELIVERED or LOST)
 */
export const claimStates = [
  'PENDING',
  /** Somebody has begun to send it, and whether it went out is not known. Nothing sends it again. */
  'UNKNOWN',
  'SENT',
  'DELIVERED',
  'BOUNCED',
  /** The reader has marked it as unwanted. */
  'COMPLAINED',
  /** The provider did not take it: it never went out. */
  'REFUSED',
  /** A coordinator has decided that it did not arrive. */
  'LOST',
  /** When it was to be sent, nobody was to get it any more. */
  'VOID',
  /** It was for a unit, and has become one message for each of its contacts. */
  'SPLIT',
] as const;
export type ClaimState = (typeof claimStates)[number];

/** Why nobody was to get a message any more. */
export const voidReasons = [
  /** All units have answered, or need not. */
  'answered',
  /** The mailbox is no contact of the units any more, or mail to it came back. */
  'noContact',
  /** The wave takes no answers. */
  'closed',
  /** Another appointment of the wave counts by now, mostly a later reminder. */
  'superseded',
  /** What it tells of is no more: a question that was answered, a return that was overtaken. */
  'overtaken',
  /** A link was asked for at a mailbox that is no contact. */
  'stranger',
] as const;
export type VoidReason = (typeof voidReasons)[number];

/** A message that somebody has claimed: it is sent once, however often it is asked for. */
export const claimSchema = z.strictObject({
  state: z.enum(claimStates),
  /** Not kept for a stranger. */
  message: z.optional(messageSchema),
  createdAt: z.iso.datetime(),
  /** When its sending began. */
  takenAt: z.optional(z.iso.datetime()),
  /** The units (ARS) that it names, as they were looked at right before; those of a stage stand in the message. */
  units: z.optional(z.array(unitSchema.shape.ars)),
  /** What the provider calls it. */
  provider: z.optional(z.string()),
  /** When the provider, or a coordinator, last told what became of it. */
  toldAt: z.optional(z.iso.datetime()),
  /** The id of the coordinator who decided about it. */
  decidedBy: z.optional(z.string()),
  reason: z.optional(z.enum(voidReasons)),
});
export type Claim = z.infer<typeof claimSchema>;

/** Where a claim lies: what the queue, the provider and pages know a message by. It holds no address. */
export const messagePlaceSchema = z.strictObject({
  /** The wave, or '-' for a message that is about no single one. */
  wave: nonEmptySchema,
  what: nonEmptySchema,
});
export type MessagePlace = z.infer<typeof messagePlaceSchema>;
