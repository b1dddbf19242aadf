import type { Browser, Page } from 'playwright-core';

/** Somebody's browser without JavaScript, handled by the words on the page. */
export class Desk {
  readonly page: Page;
  readonly #url: string;

  private constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  /** @param url where Pegel runs */
  static async open(browser: Browser, url: string): Promise<Desk> {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return new Desk(page, url);
  }

  /** @returns the status of the answer */
  async go(path: string): Promise<number | undefined> {
    return (await this.page.goto(new URL(path, this.#url).href))?.status();
  }

  /** Signs in to the console as one of those whom the local issuer knows. */
  async signIn(name: string): Promise<void> {
    await this.go('/coordinate');
    await this.follow('Anmelden');
    await this.page.getByRole('button', { name }).click();
    await this.page.getByText(`${name} (`).waitFor();
  }

  follow(name: string | RegExp): Promise<void> {
    return this.page.getByRole('link', { name, exact: true }).first().click();
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  fill(label: string, text: string): Promise<void> {
    return this.page.getByLabel(label, { exact: true }).fill(text);
  }

  check(label: string | RegExp): Promise<void> {
    return this.page.getByLabel(label, { exact: true }).check();
  }

  /** Chooses a file, or a spreadsheet that is made of rows. */
  attach(file: string | { name: string; rows: readonly string[] }): Promise<void> {
    const given =
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.rows.join('\r\n')) };
    return this.page.locator('input[type=file]').setInputFiles(given);
  }

  /** Waits for a text in the page that is open. */
  sees(text: string): Promise<void> {
    return this.page.getByRole('main').getByText(text).first().waitFor();
  }

  /** What the page says that is open. */
  async text(): Promise<string> {
    return (await this.page.getByRole('main').textContent()) ?? '';
  }

  /** The cells of the rows of a table, without its head. */
  async rows(caption: string): Promise<string[][]> {
    const rows = await this.page.getByRole('table', { name: caption }).locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }

  /** Waits until the page of a job, which renews itself, says that it is done, and goes on from it. */
  awaitJob(): Promise<void> {
    const next = this.page.getByRole('link', { name: 'Weiter', exact: true });
    return next.click({ timeout: 40_000 });
  }
}
