import { ulid } from 'ulid';
import { controlNames } from '../../functions/respond/control-fields.ts';
import type { Section } from '../../schemas/questionnaire.ts';
import { explainedFields } from '../support/respondent.ts';
import { technikStatus } from '../support/technik-status.ts';
import type { LoadRequest } from './load-process.ts';
import type { ReadyCase } from './respond-site.ts';

/** The section that is asked for and saved: a longer one, with branches. */
export const section = technikStatus.sections.find(({ id }) => id === 'dms') as Section;

/** Asks for the section. */
export function getSection({ url, cookie }: ReadyCase): LoadRequest {
  return { method: 'GET', url: `${url}/${section.id}`, headers: { cookie }, leadsTo: 200 };
}

/** Saves the section over a revision. The draft is complete: it leads to check-answers. */
export function saveSection({ url, cookie, answers }: ReadyCase, revision: number): LoadRequest {
  return post(`${url}/${section.id}`, cookie, '/check', {
    ...explainedFields(section, answers),
    [controlNames.revision(section.id)]: [String(revision)],
  });
}

/** Submits a draft whose sections were all saved once. */
export function submit({ url, cookie }: ReadyCase): LoadRequest {
  const revisions = technikStatus.sections.map(({ id }) => [controlNames.revision(id), ['1']]);
  return post(`${url}/check`, cookie, '/receipt', {
    ...Object.fromEntries(revisions),
    [controlNames.idempotencyKey]: [ulid()],
  });
}

function post(
  url: string,
  cookie: string,
  leadsTo: string,
  fields: Record<string, string[]>,
): LoadRequest {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of values) body.append(name, value);
  }
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  };
  return { method: 'POST', url, headers, body: body.toString(), leadsTo };
}
