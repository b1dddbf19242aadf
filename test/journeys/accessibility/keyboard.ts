import type { Page } from 'playwright-core';

/** Where the focus is, and what there is to see of it. */
export interface Focus {
  id: string;
  /** `a`, `button`, `input`, `textarea`, `summary`. */
  element: string;
  /** Of an input: `radio`, `text`. */
  type: string;
  /** Its label, or what it says. */
  text: string;
  isChecked: boolean;
  /** Its place among all elements in the order of the document. */
  place: number;
  /** Whether something shows that it has the focus: an outline or a ring. */
  isMarked: boolean;
  /** Whether it is in the window, and nothing lies above it. */
  isSeen: boolean;
  top: number;
  bottom: number;
}

const readFocus = `(() => {
  const focused = document.activeElement;
  const label = focused.labels?.[0] ?? focused;
  const box = focused.getBoundingClientRect();
  // A link over a whole row has its ring around the row.
  const isMarked = [null, '::before', '::after'].some((part) => {
    const { content, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused, part);
    if (part && content === 'none') return false;
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, innerHeight) / 2];
  const above = document.elementFromPoint(x, y);
  return {
    id: focused.id,
    element: focused.localName,
    type: focused.type ?? '',
    text: label.textContent.trim(),
    isChecked: focused.checked ?? false,
    place: [...document.querySelectorAll('*')].indexOf(focused),
    isMarked,
    isSeen: above !== null && (focused.contains(above) || above.contains(focused) || label.contains(above)),
    top: box.top + scrollY,
    bottom: box.bottom + scrollY,
  };
})()`;

/** So many stops that a page which has more catches the keyboard. */
const maxStops = 200;

const scrolledWithinMs = 1000;

/** Somebody who has a keyboard and nothing else. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Where the focus is, as soon as the page has scrolled there. */
  async focus(): Promise<Focus> {
    const end = Date.now() + scrolledWithinMs;
    let focus = await this.#page.evaluate<Focus>(readFocus);
    while (!focus.isSeen && Date.now() < end) focus = await this.#page.evaluate<Focus>(readFocus);
    return focus;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Goes on with Tab to the first stop that is wanted; returns all stops on the way. */
  async tabTo(isWanted: (focus: Focus) => boolean): Promise<Focus[]> {
    const stops: Focus[] = [];
    while (stops.length < maxStops) {
      await this.press('Tab');
      const stop = await this.focus();
      stops.push(stop);
      if (isWanted(stop)) return stops;
      if (stop.element === 'body') break;
    }
    throw new Error(`Not reached: ${stops.map(({ text }) => text).join(', ')}`);
  }

  /** Goes to a link or button by its words. */
  tabToText(text: string): Promise<Focus[]> {
    return this.tabTo((stop) => stop.text === text);
  }

  /** Presses Enter on what has the focus, and waits for the page that it leads to. */
  async follow(): Promise<void> {
    await Promise.all([this.#page.waitForEvent('load'), this.press('Enter')]);
  }

  /**
   * Goes through a form to its button: chooses the first option of each group of radios that has
   * none, checks and types where something is named, and presses Enter on the button.
   *
   * @param entries by id, `true` for a check, an option's label where it is not the first
   */
  async fillIn(button: string, entries: Record<string, string | true> = {}): Promise<Focus[]> {
    const stops: Focus[] = [];
    for (;;) {
      const [stop] = await this.tabTo(() => true);
      if (stop?.element === 'body' || !stop) throw new Error(`There is no "${button}"`);
      stops.push(stop);
      if (stop.text === button) break;
      await this.#answer(stop, entries[stop.id]);
    }
    await this.follow();
    return stops;
  }

  async #answer({ type, isChecked, text }: Focus, entry: string | true | undefined): Promise<void> {
    if (type === 'radio') {
      if (!isChecked) await this.press('Space');
      if (typeof entry !== 'string') return;
      let chosen = text;
      for (let pressed = 0; chosen !== entry; pressed++) {
        if (pressed > maxStops) throw new Error(`There is no option "${entry}"`);
        await this.press('ArrowDown');
        chosen = (await this.focus()).text;
      }
    } else if (entry === true) await this.press('Space');
    else if (entry !== undefined) {
      await this.press('Control+a');
      await this.type(entry);
    }
  }
}
