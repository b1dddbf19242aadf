import type { FormFields } from '../../functions/domain/cases/form-fields.ts';
import { sectionFields } from '../../functions/domain/cases/section-fields.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { Questionnaire, Section } from '../../schemas/questionnaire.ts';
import { reported } from '../../schemas/submission.ts';
import { hiddenFields, type Page, type Site, Visitor } from './visitor.ts';

/** A site that is reached over the network. */
export function siteAt(origin: string): Site {
  return { request: (path, init) => fetch(origin + path, { ...init, redirect: 'manual' }) };
}

/** Somebody who answers for a unit: opens a link, fills in all sections, submits. */
export class Respondent {
  readonly visitor: Visitor;
  /** The path of the case, once the link is redeemed. */
  case = '';

  /** @param visitor a browser that has been there before */
  constructor(site: Site, visitor = new Visitor(site)) {
    this.visitor = visitor;
  }

  /** A page of the case. */
  see(page?: string): Promise<Page> {
    return this.visitor.get(this.#pathOf(page));
  }

  /** Posts the form of a page of the case as it came, with what is entered in it. */
  async send(page: string, fields: FormFields = {}, form = page): Promise<Page> {
    const hidden = hiddenFields(await this.see(form));
    return this.visitor.post(this.#pathOf(page), { ...fields, ...hidden });
  }

  /** Posts the form of a page as it was before something happened. */
  async sendAfter(
    page: string,
    happening: () => Promise<unknown>,
    fields: FormFields = {},
  ): Promise<Page> {
    const hidden = hiddenFields(await this.see(page));
    await happening();
    return this.visitor.post(this.#pathOf(page), { ...fields, ...hidden });
  }

  #pathOf(page?: string): string {
    return page ? `${this.case}/${page}` : this.case;
  }

  async redeem(linkPath: string): Promise<void> {
    this.case = leadsTo(await this.visitor.post(linkPath));
  }

  async fillIn(questionnaire: Questionnaire, answers: Answers): Promise<void> {
    for (const section of questionnaire.sections) await this.save(section, answers);
  }

  async save(section: Section, answers: Answers): Promise<void> {
    const path = `${this.case}/${section.id}`;
    const hidden = hiddenFields(await this.visitor.get(path));
    leadsTo(await this.visitor.post(path, { ...explainedFields(section, answers), ...hidden }));
  }

  /** Saves a section that need not be finished. */
  async saveForLater(section: Section, answers: Answers): Promise<void> {
    const path = `${this.case}/${section.id}`;
    const hidden = hiddenFields(await this.visitor.get(path));
    const fields = { ...explainedFields(section, answers), ...hidden, way: ['later'] };
    leadsTo(await this.visitor.post(path, fields));
  }

  /** Submits what check-answers shows; returns the receipt page. */
  async submit(): Promise<Page> {
    return this.visitor.get(await this.confirm(1));
  }

  /** Presses the button of check-answers, several times at once; returns the way to the receipt. */
  async confirm(clicks: number): Promise<string> {
    const path = `${this.case}/check`;
    const shown = await this.visitor.get(path);
    // It was submitted before, and a crash has swallowed the answer.
    if (shown.location) return shown.location;
    const hidden = hiddenFields(shown);
    const presses = Array.from({ length: clicks }, () => this.visitor.post(path, hidden));
    const [receipt = ''] = (await Promise.all(presses)).map(leadsTo);
    return receipt;
  }
}

/** The reason of somebody who explains whatever is remarkable. */
export const anyReason = 'Das ist bei uns so.';

/** The fields that answer a section; reasons where nothing is remarkable are dropped. */
export function explainedFields(section: Section, answers: Answers): FormFields {
  const reasons = Object.fromEntries(section.questions.map(({ id }) => [id, anyReason]));
  return sectionFields(section, { ...reported(answers), reasons });
}

function leadsTo({ status, location, html }: Page): string {
  if (status !== 303 || !location) throw new Error(`Refused with ${status}: ${html}`);
  return location;
}
