import type { Page } from 'playwright-core';

/** The form as an official fills it in, by the words on the page. */
export class Form {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Chooses options of a question. */
  async choose(question: string, ...options: string[]): Promise<void> {
    const group = await this.#openField(question);
    for (const option of options) await group.getByLabel(option, { exact: true }).check();
  }

  /** Chooses a column in every row of a matrix, and another one in the rows that are named. */
  async chooseCells(
    question: string,
    column: string,
    others: Record<string, string> = {},
  ): Promise<void> {
    const rows = (await this.#openField(question))
      .getByRole('row')
      .filter({ has: this.#page.locator('th[scope=row]') });
    for (const row of await rows.all()) {
      const name = (await row.locator('th > span').first().textContent()) ?? '';
      await row.getByLabel(others[name] ?? column).check();
    }
  }

  async enterMonth(question: string, month: string, year: string): Promise<void> {
    const group = await this.#openField(question);
    await group.getByLabel('Monat').fill(month);
    await group.getByLabel('Jahr').fill(year);
  }

  /** Fills the one input of a question. */
  async enter(question: string, text: string): Promise<void> {
    const isChange = await this.#isOffered(question);
    const field = isChange
      ? (await this.#openField(question)).getByLabel('Neue Angabe')
      : this.#page.getByRole('textbox', { name: question });
    await field.fill(text);
  }

  async agree(statement: string): Promise<void> {
    await this.#question(statement).getByRole('checkbox').check();
  }

  /** Saves a section, and gives a reason for whatever is remarkable in it. */
  async save(): Promise<void> {
    await this.press('Speichern und weiter');
    const reasons = await this.#page.getByLabel('Begründung').all();
    for (const reason of reasons) await reason.fill('Das ist bei uns so.');
    if (reasons.length > 0) await this.press('Speichern und weiter');
  }

  /** Whether a question can be seen. */
  isShown(question: string): Promise<boolean> {
    return this.#question(question).isVisible();
  }

  /** Presses a button that leads to a page, and waits for it. */
  async press(button: string): Promise<void> {
    const pressed = this.#page.getByRole('button', { name: button, exact: true });
    await Promise.all([this.#page.waitForEvent('load'), pressed.click()]);
  }

  async heading(): Promise<string | null> {
    return this.#page.getByRole('heading', { level: 1 }).textContent();
  }

  #question(name: string) {
    return this.#page.getByRole('group', { name });
  }

  async #isOffered(question: string): Promise<boolean> {
    return (await this.#question(question).getByLabel('Geändert').count()) > 0;
  }

  /** The field of a question: where an earlier answer is offered, after "changed" was chosen. */
  async #openField(question: string) {
    const group = this.#question(question);
    if (await this.#isOffered(question)) await group.getByLabel('Geändert').check();
    return group;
  }
}
