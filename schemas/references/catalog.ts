import type { Issue } from '../errors.ts';
import { isChoice, optionsOf, type Question, questionSchema } from '../question.ts';
import * as z from '../zod.ts';

export type Path = PropertyKey[];

/** A question that can be read, and where it stands. */
export interface LocatedQuestion {
  question: Question;
  path: Path;
}

const sectionsSchema = z.object({
  sections: z.array(z.object({ id: z.unknown(), questions: z.array(z.unknown()) })),
});
const withId = z.object({ id: z.string() });

/**
 * The questions of a questionnaire, as far as they can be read, and the issues that are found on the
 * way. A question that is there but malformed is known by its id: a reference to it is no error.
 */
export class Catalog {
  readonly issues: Issue[] = [];
  readonly questions: LocatedQuestion[] = [];
  /** The ids of all questions in the order in which they are asked, malformed ones included. */
  readonly order: string[] = [];

  constructor(json: unknown) {
    const sections = sectionsSchema.safeParse(json).data?.sections ?? [];
    this.expectUnique(sections, ['sections'], 'id');
    for (const [s, section] of sections.entries()) {
      for (const [q, raw] of section.questions.entries()) {
        const path = ['sections', s, 'questions', q];
        const id = withId.safeParse(raw).data?.id;
        if (id === undefined) continue;
        if (this.order.includes(id)) this.report([...path, 'id'], `"${id}" stands twice`);
        this.order.push(id);
        const question = questionSchema.safeParse(raw).data;
        if (question) this.questions.push({ question, path });
      }
    }
  }

  report(path: Path, message: string): void {
    this.issues.push({ path: z.toDotPath(path), message });
  }

  /** The question of an id; undefined (and reported, unless it is only malformed) if there is none. */
  find(id: string, path: Path): Question | undefined {
    if (!this.order.includes(id)) this.report(path, `there is no question "${id}"`);
    return this.questions.find(({ question }) => question.id === id)?.question;
  }

  /** The values of a choice question's options. */
  options(id: string, path: Path): string[] | undefined {
    const question = this.find(id, path);
    if (!question) return undefined;
    if (isChoice(question)) return optionsOf(question).map((option) => option.value);
    this.report(path, `"${id}" has no options`);
    return undefined;
  }

  /** The values of a question that is answered with one option. */
  singleOptions(id: string, path: Path): string[] | undefined {
    const options = this.options(id, path);
    const isMulti = this.questions.some(
      (one) => one.question.id === id && one.question.type === 'multi',
    );
    if (isMulti) this.report(path, `"${id}" takes several options`);
    return options;
  }

  /** The rows and columns of a matrix. */
  matrix(id: string, path: Path): { rows: string[]; columns: string[] } | undefined {
    const question = this.find(id, path);
    if (!question) return undefined;
    if (question.type === 'matrix') {
      const values = (list: { value: string }[]) => list.map((entry) => entry.value);
      return { rows: values(question.rows), columns: values(question.columns) };
    }
    this.report(path, `"${id}" is not a matrix`);
    return undefined;
  }

  expectType(id: string, type: Question['type'], path: Path): void {
    const question = this.find(id, path);
    if (question && question.type !== type) this.report(path, `"${id}" is not of type ${type}`);
  }

  /** Reports the values that are not offered; nothing where it is unknown what is offered. */
  expectValues(offered: string[] | undefined, used: string[], path: Path): void {
    for (const [index, value] of used.entries()) {
      if (offered && !offered.includes(value)) {
        this.report([...path, index], `there is no value "${value}"`);
      }
    }
  }

  /** The same for the keys of a record. */
  expectKeys(offered: string[] | undefined, used: object, path: Path): void {
    for (const value of Object.keys(used)) {
      if (offered && !offered.includes(value)) {
        this.report([...path, value], `there is no value "${value}"`);
      }
    }
  }

  /** Reports entries of a list that share a value with an earlier one. */
  expectUnique<K extends string>(list: Record<K, unknown>[], path: Path, key: K): void {
    for (const [index, entry] of list.entries()) {
      if (list.findIndex((other) => other[key] === entry[key]) < index) {
        this.report([...path, index, key], `"${String(entry[key])}" stands twice`);
      }
    }
  }
}
