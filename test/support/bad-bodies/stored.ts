import { paginateScan, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { isUnfit } from '../../../functions/domain/cases/keep-section.ts';
import { reasonLength } from '../../../functions/domain/cases/soft-edits.ts';
import type { RespondDependencies } from '../../../functions/respond/dependencies.ts';
import { keys } from '../../../functions/store/keys.ts';
import { unsettledSchema } from '../../../functions/store/mail/unsettled.ts';
import type { Table } from '../../../functions/store/table.ts';
import { approvalSchema, commentLength } from '../../../schemas/approval.ts';
import { auditEntrySchema } from '../../../schemas/audit.ts';
import { type CaseKey, caseHeadSchema } from '../../../schemas/case.ts';
import { problemOf } from '../../../schemas/constraints.ts';
import { caseGrantSchema, grantSchema } from '../../../schemas/grant.ts';
import { claimSchema } from '../../../schemas/message.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { requestSchema } from '../../../schemas/request.ts';
import {
  type DraftSection,
  draftSectionSchema,
  type Statement,
  submissionSchema,
} from '../../../schemas/submission.ts';

/** An item as it lies in a table. */
export type Item = Record<string, unknown> & { pk: string; sk: string };

/** All that is stored of a case in both tables, its head among them. */
export async function itemsOfCase(
  { core, contacts }: RespondDependencies,
  key: CaseKey,
): Promise<Item[]> {
  const { pk, sk } = keys.caseHead(key);
  const all = await Promise.all([
    query(core, pk, sk),
    query(core, keys.ofCase(key), ''),
    query(contacts, keys.ofCase(key), ''),
  ]);
  return all.flat();
}

async function query({ client, name }: Table, pk: string, prefix: string): Promise<Item[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':sk': prefix }) },
      ConsistentRead: true,
    }),
  );
  return Items as Item[];
}

/** All items of a table. */
export async function scan({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  const pages = paginateScan({ client }, { TableName: name, ConsistentRead: true });
  for await (const { Items } of pages) items.push(...((Items ?? []) as Item[]));
  return items;
}

/**
 * Expects of an item that a respondent can cause that it has nothing in it that its schema, and the
 * questionnaire, do not allow.
 *
 * @throws Error that tells what is wrong
 */
export function expectStorable(item: Item, questionnaire: Questionnaire): void {
  const { pk, sk, v, expiresAt, ...entity } = item;
  if (textsIn(item).some((text) => controlCharacter.test(text))) {
    throw new Error('Control characters');
  }
  const kind =
    /^(DRAFT|SUB|AUDIT|GRANT|CASE|REQUEST|APPROVAL)\b/.exec(sk)?.[1] ?? /^[A-Z]+/.exec(pk)?.[0];
  switch (kind) {
    case 'DRAFT': {
      const draft = draftSectionSchema.parse(entity);
      expectDraft(draft, questionnaire);
      if (sk !== `DRAFT#${draft.section}`) throw new Error(`A draft in the wrong place: ${sk}`);
      return;
    }
    case 'SUB':
      expectStatement(submissionSchema.parse(entity), questionnaire);
      return;
    case 'AUDIT':
      auditEntrySchema.parse(entity);
      return;
    case 'GRANT':
    case 'CODE': {
      const { scope } = (kind === 'CODE' ? grantSchema : caseGrantSchema).parse(entity);
      const { sections } = questionnaire;
      if (scope.kind === 'section' && !sections.some(({ id }) => id === scope.section)) {
        throw new Error(`A grant for the section "${scope.section}"`);
      }
      return;
    }
    case 'CASE':
      caseHeadSchema.parse(entity);
      return;
    case 'REQUEST':
    case 'REQUESTS':
      requestSchema.parse(entity);
      return;
    case 'APPROVAL': {
      const { returned } = approvalSchema.parse(entity);
      if (returned && returned.comment.length > commentLength.max)
        throw new Error('A long comment');
      return;
    }
    case 'MSG':
      claimSchema.parse(entity);
      return;
    case 'UNSETTLED':
      unsettledSchema.parse(entity);
      return;
    case 'IDEM':
      if (!Number.isInteger(entity['number'])) throw new Error('An attempt without a number');
      return;
    // Counters, of which the tests of their own tell.
    case 'NETWORK':
    case 'SHORT':
    // What waves are made of, which no respondent can write.
    case 'WAVES':
    case 'WAVE':
    case 'SURVEY':
    case 'QUESTIONNAIRES':
      return;
    default:
      throw new Error(`An item of an unknown kind: ${pk} ${sk}`);
  }
}

function expectDraft(draft: DraftSection, questionnaire: Questionnaire): void {
  const section = questionnaire.sections.find(({ id }) => id === draft.section);
  if (!section) throw new Error(`A draft of the section "${draft.section}"`);
  const own = { ...questionnaire, sections: [section] };
  expectStatement(draft, own);
}

function expectStatement(statement: Statement, questionnaire: Questionnaire): void {
  const { answers, confirmed, reasons } = statement;
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  for (const id of [...Object.keys(answers), ...confirmed, ...Object.keys(reasons)]) {
    if (!questions.has(id)) throw new Error(`Something about "${id}", which is no question here`);
  }
  for (const [id, answer] of Object.entries(answers)) {
    const question = questions.get(id);
    const problem = question && problemOf(question, answer);
    if (problem && isUnfit({ severity: 'hard', question: id, problem })) {
      throw new Error(`An answer to ${id} that does not fit it: ${problem}`);
    }
  }
  for (const id of confirmed) if (!answers[id]) throw new Error(`${id} is confirmed, not answered`);
  for (const [id, reason] of Object.entries(reasons)) {
    if (reason.length > reasonLength.max) throw new Error(`The reason of ${id} is too long`);
  }
}

/** All but line feeds, carriage returns and tabulators. */
const controlCharacter = /[^\P{Cc}\n\r\t\u0080-\u009f]/u;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
