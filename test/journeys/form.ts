import type { Page } from 'playwright-core';

/** The form as an official fills it in, by the words on the page. */
export class Form {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Chooses options of a question; a further text goes beside the last one. */
  async choose(question: string, ...options: string[]): Promise<void> {
    const group = this.#question(question);
    for (const option of options) await group.getByLabel(option, { exact: true }).check();
  }

  /** Chooses a column in every row of a matrix, and another one in the rows that are named. */
  async chooseCells(
    question: string,
    column: string,
    others: Record<string, string> = {},
  ): Promise<void> {
    const rows = this.#question(question)
      .getByRole('row')
      .filter({ has: this.#page.locator('th[scope=row]') });
    for (const row of await rows.all()) {
      const name = (await row.locator('th > span').first().textContent()) ?? '';
      await row.getByLabel(others[name] ?? column).check();
    }
  }

  async enterMonth(question: string, month: string, year: string): Promise<void> {
    await this.#question(question).getByLabel('Monat').fill(month);
    await this.#question(question).getByLabel('Jahr').fill(year);
  }

  async enter(label: string, text: string): Promise<void> {
    await this.#page.getByLabel(label).fill(text);
  }

  async confirm(question: string): Promise<void> {
    await this.#question(question).getByRole('checkbox').check();
  }

  /** Whether a question can be seen. */
  isShown(question: string): Promise<boolean> {
    return this.#question(question).isVisible();
  }

  press(button: string): Promise<void> {
    return this.#page.getByRole('button', { name: button }).click();
  }

  async heading(): Promise<string | null> {
    return this.#page.getByRole('heading', { level: 1 }).textContent();
  }

  #question(name: string) {
    return this.#page.getByRole('group', { name });
  }
}
