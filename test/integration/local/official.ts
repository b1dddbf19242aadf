import type { Answers } from '../../../schemas/answer.ts';
import { Respondent } from '../../support/respondent.ts';
import { technikStatus } from '../../support/technik-status.ts';
import type { Site } from '../../support/visitor.ts';

const receiptNumber = /class="pegel-receipt">([0-9A-Z-]+)</;

/** Answers for one unit, and notes what was acknowledged; goes on where a crash interrupted. */
export class Official {
  readonly ars: string;
  readonly answers: Answers;
  /** The sections that were acknowledged. */
  readonly saved = new Set<string>();
  /** Whether the submission was acknowledged. */
  isSubmitted = false;
  /** The receipt number that was shown. */
  receipt: string | undefined;
  readonly #link: string;
  #respondent?: Respondent;

  constructor(ars: string, link: string, answers: Answers) {
    this.ars = ars;
    this.#link = link;
    this.answers = answers;
  }

  /** @param acknowledged is called as soon as the submission is acknowledged */
  async answer(site: Site, acknowledged: () => void): Promise<void> {
    this.#respondent ??= new Respondent(site);
    const respondent = this.#respondent;
    respondent.visitor.moveTo(site);
    if (!respondent.case) await respondent.redeem(this.#link);
    for (const section of technikStatus.sections) {
      if (this.saved.has(section.id)) continue;
      await respondent.save(section, this.answers);
      this.saved.add(section.id);
    }
    // Every other one clicks twice.
    await respondent.confirm(Number(this.ars) % 2 === 0 ? 2 : 1);
    this.isSubmitted = true;
    acknowledged();
    this.receipt = await this.readReceipt(site);
  }

  /** The receipt number that the receipt page shows now. */
  async readReceipt(site: Site): Promise<string | undefined> {
    const page = await this.#respondent?.visitor
      .moveTo(site)
      .get(`${this.#respondent.case}/receipt`);
    return receiptNumber.exec(page?.html ?? '')?.[1];
  }
}
