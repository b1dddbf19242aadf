import { caseKeySchema } from './case.ts';
import { mailboxSchema } from './contact.ts';
import * as z from './zod.ts';

/** Characters of a remark or a reason. */
export const maxRequestText = 500;
/** Of a reason: fewer say nothing. */
export const minReasonLength = 10;

const common = {
  id: z.ulid(),
  createdAt: z.iso.datetime(),
  /** Until the coordinator has decided. */
  state: z.literal('PENDING'),
};

/** What somebody asks the coordinator for. */
export const requestSchema = z.discriminatedUnion('kind', [
  /** To be written to at another mailbox. */
  z.strictObject({
    kind: z.literal('contact'),
    ...common,
    /** The case that it was asked in; whoever has no link names the unit instead. */
    case: z.optional(caseKeySchema),
    unit: z.string().check(z.minLength(1), z.maxLength(200)),
    mailbox: mailboxSchema,
    remark: z.optional(z.string().check(z.maxLength(maxRequestText))),
  }),
  /** To be given more time. */
  z.strictObject({
    kind: z.literal('extension'),
    ...common,
    case: caseKeySchema,
    until: z.iso.date(),
    reason: z.string().check(z.minLength(minReasonLength), z.maxLength(maxRequestText)),
  }),
]);
export type Request = z.infer<typeof requestSchema>;
export type RequestKind = Request['kind'];
export type RequestOf<K extends RequestKind> = Extract<Request, { kind: K }>;
