import { fieldsOf } from '../../functions/domain/form-fields.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';

/** Somebody who answers over HTTP as a browser without script does: links, forms, one cookie. */
export class Respondent {
  readonly #origin: string;
  #cookie = '';
  /** The address of the case, once the link is redeemed. */
  case = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Redeems a link. */
  async redeem(link: string): Promise<void> {
    const response = await this.post(new URL(link).pathname, {});
    if (response.status !== 303) throw new Error(`The link was refused: ${response.status}`);
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    this.case = response.headers.get('location') ?? '';
  }

  /** Fills in every section in turn; returns the page that the last one leads to. */
  async fillIn(questionnaire: Questionnaire, answers: Answers): Promise<void> {
    for (const section of questionnaire.sections) {
      const path = `${this.case}/${section.id}`;
      const fields = Object.assign(
        await this.hiddenFields(path),
        ...section.questions.map((question) => {
          const answer = answers[question.id];
          return answer ? fieldsOf(question, answer) : {};
        }),
      );
      const response = await this.post(path, fields);
      if (response.status !== 303) throw new Error(`${path}: ${response.status}`);
    }
  }

  /** Submits what check-answers shows; returns the receipt page. */
  async submit(): Promise<string> {
    const path = `${this.case}/check`;
    const response = await this.post(path, await this.hiddenFields(path));
    if (response.status !== 303) throw new Error(`${path}: ${response.status}`);
    return (await this.get(response.headers.get('location') ?? '')).text();
  }

  /** The same browser after the server has moved to another origin. */
  movedTo(origin: string): Respondent {
    const moved = new Respondent(origin);
    moved.#cookie = this.#cookie;
    moved.case = this.case;
    return moved;
  }

  get(path: string): Promise<Response> {
    return fetch(this.#origin + path, { headers: { cookie: this.#cookie }, redirect: 'manual' });
  }

  post(path: string, fields: Record<string, string[]>): Promise<Response> {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of values) body.append(name, value);
    }
    return fetch(this.#origin + path, {
      method: 'POST',
      headers: { cookie: this.#cookie, origin: this.#origin },
      body,
      redirect: 'manual',
    });
  }

  /** The hidden fields of the form on a page. */
  async hiddenFields(path: string): Promise<Record<string, string[]>> {
    const page = await (await this.get(path)).text();
    const inputs = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
    return Object.fromEntries(Array.from(inputs, ([, name = '', value = '']) => [name, [value]]));
  }
}
