import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MailContent } from '../../../functions/web/mails/mail-content.ts';
import { renderMail } from '../../../functions/web/mails/render-mail.ts';
import { wrap } from '../../../functions/web/mails/wrap.ts';
import { formatDate } from '../../../schemas/format.ts';
import { languages } from '../../../schemas/text.ts';
import { linksOf, mailContents, mailOwner as owner } from '../../support/mail-contents.ts';

const contents = [...mailContents()];
const cases = languages.flatMap((language) =>
  contents.map(([name, content]) => ({ name, content, language })),
);
const isToUnits = ({ content }: { content: MailContent }) => 'units' in content;
/** As it is read: without the places where lines end. */
const flat = (text: string) => text.replaceAll(/[ \n]+/g, ' ');
const countOf = (text: string, part: string) => text.split(part).length - 1;
const linesOf = (text: string) => text.split('\n');
const of = (name: string) => {
  const content = mailContents().get(name);
  if (!content) throw new TypeError(`There is no ${name}`);
  return content;
};

/** What must be true of every message, whatever people have written in it. */
function expectSound(content: MailContent, language: 'de' | 'en', from = owner) {
  const mail = renderMail(content, { owner: from, language });
  const links = linksOf(content);
  expect([...mail.subject].length).toBeLessThanOrEqual(78);
  expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  for (const link of links) {
    expect(linesOf(mail.text).filter((line) => line === link)).toHaveLength(1);
    expect(countOf(mail.html, `href="${link}"`)).toBe(1);
  }
  expect(countOf(mail.html, '<a ')).toBe(links.length);
  const long = linesOf(mail.text).filter((line) => [...line].length > 78);
  expect(long.filter((line) => !links.includes(line))).toEqual([]);
  expect(linesOf(mail.html).filter((line) => Buffer.byteLength(line) > 998)).toEqual([]);
  expect(mail.text + mail.html).not.toMatch(/\r/);
  return mail;
}

it('Mail to units, a receipt, too, is sent to their contacts, and says so', () => {
  for (const [name, content] of contents.filter(([, one]) => 'units' in one)) {
    const { text } = renderMail(content, { owner, language: 'de' });
    expect(flat(text), name).toContain('weil uns dieses Postfach als Kontakt für');
  }
});

it('The receipt of a late answer promises no correction, and has no link that opens nothing', () => {
  const receipt = of('receipt');
  if (receipt.kind !== 'receipt') throw new TypeError('It is a receipt');
  const [{ link }] = receipt.units;
  const say = (changes: Partial<typeof receipt>) =>
    flat(renderMail({ ...receipt, ...changes }, { owner, language: 'de' }).text);
  const late = say({ isCorrectable: false });
  expect(late).toContain(link);
  expect(late).toContain('Die Erhebung ist beendet');
  expect(late).not.toContain('Über denselben Link');
  const muchLater = say({ isCorrectable: false, opens: false });
  expect(muchLater).not.toContain(link);
  expect(muchLater).not.toMatch(/Kopie der Meldung|Mit dem Link/);
});

describe.each(cases)('the mail "$name" in $language', ({ content, language }) => {
  it('leads to each of its links once, in lines that every server and every reader takes', () => {
    expectSound(content, language);
  });

  it('says the same as text and as HTML, and nothing that is not there', () => {
    const { text, html, subject } = renderMail(content, { owner, language });
    const words = html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&quot;', '"');
    for (const line of linesOf(text).filter((one) => one.length > 20 && !one.startsWith('-'))) {
      expect(flat(words).replaceAll(' :', ':')).toContain(flat(line).trim().replace(/:$/, ''));
    }
    expect(subject + text + html).not.toMatch(/undefined|null|NaN|\[object|function|=>/);
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
  });

  it('ends with who publishes it', () => {
    const { text, html } = renderMail(content, { owner, language });
    const imprint = [owner.office, ...owner.address, owner.phone, owner.contact];
    expect(text.endsWith(`-- \n${imprint.join('\n')}\n`)).toBe(true);
    for (const line of imprint) expect(html).toContain(line);
  });
});

describe.each(cases.filter(isToUnits))('the mail "$name" in $language', ({ content, language }) => {
  it('names wave, unit, office, deadline and reference date', () => {
    if (!('units' in content)) throw new TypeError('It is about units');
    const { text } = renderMail(content, { owner, language });
    const { wave, units } = content;
    const words = [wave.title[language], owner.office, ...units.map(({ name }) => name)];
    const dates = units.map(({ deadline }) => formatDate(deadline, language));
    const isOpen = content.kind !== 'receipt';
    for (const word of words) expect(flat(text)).toContain(word);
    for (const date of dates) expect(flat(text).includes(date)).toBe(isOpen);
    const isOfOneWave = units.every((unit) => !unit.wave);
    expect(text.includes(formatDate(wave.referenceDate, language))).toBe(isOfOneWave);
  });

  it('says who helps, where replies go, to whom the link may go, and what to do if it is misdirected', () => {
    if (!('units' in content)) throw new TypeError('It is about units');
    const text = flat(renderMail(content, { owner, language }).text);
    const { name, phone } = content.helper ?? { name: owner.office, phone: owner.phone };
    const number = phone?.replaceAll(' ', '\u00a0');
    expect(text).toContain(`${name}, ${language === 'de' ? 'Telefon' : 'phone'} ${number}`);
    expect(countOf(text, owner.contact)).toBe(2);
    expect(text).toMatch(/an niemanden sonst|to nobody else/);
    const isMisdirected = /„Anderes Postfach mitteilen“|“Tell us another mailbox”/.test(text);
    expect(isMisdirected).toBe(content.kind !== 'receipt');
    expect(text).toMatch(/Sie erhalten sie, weil|You get it because/);
  });
});

describe('subjects', () => {
  it('begin with what is to be done, and until when', () => {
    const subject = (name: string) =>
      renderMail(of(name), { owner, language: 'de' }).subject.replace(/: Technik-.*/, '');
    expect(['invitation', 'reminder1', 'reminder2', 'reminder3'].map(subject)).toEqual([
      'Bitte um Ihre Meldung bis 30.11.2026',
      'Bitte um Ihre Meldung bis 30.11.2026 (Erinnerung)',
      'Bitte um Ihre Meldung bis 30.11.2026 (2. Erinnerung)',
      'Bitte um Ihre Meldung bis 30.11.2026 (letzte Erinnerung)',
    ]);
    expect(['returned', 'query', 'receipt', 'digest', 'summary'].map(subject)).toEqual([
      'Bitte bis 30.11.2026 Angaben überarbeiten',
      'Bitte Rückfrage beantworten',
      'Eingangsbestätigung 7K3M9-QXD2P',
      'Wochenbericht: 87 von 206 Verwaltungen (42,2 %)',
      'Abschlussbericht: 87 von 206 Verwaltungen (42,2 %)',
    ]);
  });

  it('are the first deadline of several, and do not shout', () => {
    const content = of('invitation for several');
    if (!('units' in content)) throw new TypeError('It is about units');
    const [first, ...others] = content.units;
    const late = { ...first, deadline: '2026-12-05' };
    const { subject } = renderMail(
      { ...content, units: [late, ...others] },
      { owner, language: 'en' },
    );
    expect(subject).toMatch(/^Please answer by 30 November 2026: /);
    for (const { content: any, language } of cases) {
      expect(renderMail(any, { owner, language }).subject).not.toMatch(/!|\b[A-ZÄÖÜ]{5,}\b/);
    }
  });
});

describe('an invitation and its reminders', () => {
  it('each have a text of their own', () => {
    const text = (name: string) => flat(renderMail(of(name), { owner, language: 'de' }).text);
    expect(text('reminder1')).toContain('Vielleicht ist unsere E-Mail untergegangen');
    expect(text('invitation')).toContain('Angaben vom letzten Mal');
    expect(text('reminder3')).toContain('Das ist unsere letzte Erinnerung.');
    expect(text('reminder2')).toContain('Oft reichen drei Minuten');
    expect(text('reminder2')).toContain('Rufen Sie an: 0361\u00a0123456');
    expect(text('reminder3')).toContain('Bis 07.12.2026 können Sie noch nachmelden.');
    expect(text('reminder3')).toContain('rufen wir Sie an');
    expect(text('reminder3 without grace or helper')).toContain(
      'Nach der Frist ist der Fragebogen geschlossen.',
    );
    expect(text('invitation')).not.toMatch(/Erinnerung|drei Minuten|nachmelden/);
  });

  it('name with a unit who helps it, where the units lie in several districts', () => {
    const text = flat(
      renderMail(of('invitation in several districts'), { owner, language: 'de' }).text,
    );
    expect(text).toMatch(
      /Frist: 30\.11\.2026 Es hilft Ihnen: Kim Muster, Telefon 0361\u00a0123456, E-Mail kim\.muster@example\.org Fragebogen für/,
    );
    expect(countOf(text, 'Kim Muster')).toBe(1);
    expect(text).toContain('Wer Ihnen hilft, steht bei den Verwaltungen. Sonst hilft Ihnen:');
  });

  it('offer to call back where no number is known', () => {
    const content = of('reminder2 without grace or helper');
    const { phone, ...mute } = owner;
    const text = flat(renderMail(content, { owner: mute, language: 'de' }).text);
    expect(text).toContain('Antworten Sie mit Ihrer Telefonnummer');
    expect(text).not.toContain(phone?.replace(' ', '\u00a0'));
  });
});

describe('figures', () => {
  it('stand beside what they are part of, and 100 % are all', () => {
    const state = (complete: number, asked: number) => {
      const content = { ...of('summary'), complete, asked } as MailContent;
      return renderMail(content, { owner, language: 'de' }).subject.split(': ')[1];
    };
    expect(state(206, 206)).toBe('206 von 206 Verwaltungen (100,0 %)');
    expect(state(10_999, 11_000)).toBe('10.999 von 11.000 Verwaltungen (99,9 %)');
    expect(state(0, 1)).toBe('0 von 1 Verwaltung (0,0 %)');
    expect(state(0, 0)).toBe('0 von 0 Verwaltungen');
  });

  it('say of which district they are, and what waits for a decision', () => {
    const text = (name: string) => flat(renderMail(of(name), { owner, language: 'de' }).text);
    expect(text('digest of a district')).toContain('Die Zahlen gelten für Landkreis Musterkreis.');
    expect(text('digest of a district')).toContain('Zurzeit ist nichts zu entscheiden.');
    expect(text('digest')).toContain('Anfragen, über die Sie entscheiden: 2: https://');
    expect(text('digest')).not.toContain('Musterkreis');
  });

  it('say why somebody gets them, and where that ends if it can', () => {
    const text = (name: string) => flat(renderMail(of(name), { owner, language: 'de' }).text);
    for (const kind of ['digest', 'summary']) {
      expect(text(kind)).toContain(
        'weil dies das gemeinsame Postfach der Koordinierungsstelle ist.',
      );
      expect(text(kind)).not.toContain('abbestellen');
      expect(text(`${kind} of a district`)).toContain('Berichte ändern oder abbestellen: https://');
      expect(text(`${kind} of a district`)).not.toContain('gemeinsame Postfach');
    }
    expect(text('summary')).toContain('Ergebnisse prüfen und veröffentlichen: https://');
    expect(text('summary of a district')).not.toContain('veröffentlichen');
  });
});

describe('messages that nobody is to take for real', () => {
  it('say so before anything else, and only these', () => {
    const text = (style: object) =>
      renderMail(of('invitation'), { owner, language: 'de', ...style }).text;
    expect(text({ exampleData: true })).toContain('Beispiel: Verwaltungen, Namen');
    expect(text({ isTest: true })).toContain('Test: Diese E-Mail zeigt nur');
    expect(text({})).not.toMatch(/Beispiel:|Test:/);
    const { subject } = renderMail(of('invitation'), { owner, language: 'de', isTest: true });
    expect(subject).toMatch(/^Test: Bitte um Ihre Meldung bis 30\.11\.2026: /);
  });
});

describe('texts that people have written', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(
      `</title></style><script>a()</script>"'><img src=x onerror=a()>`,
      'Stadt\r\nBcc: opfer@example.org\r\n\r\nText',
      '\u202Eabc\u2066x\u2069\u2028y\u2029z\u0000',
      'Wort'.repeat(100),
      '',
      '\ud800 -->]]>&lt; =cmd() {{x}} $& $1',
    ),
  );

  it('are text, in one line, and break nothing', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (texts) => {
        let said = 0;
        const say = () => texts[said++ % texts.length] ?? '';
        const from = { ...owner, office: say(), address: [say()], phone: say() };
        for (const language of languages) {
          for (const content of mailContents(say).values()) {
            const { html } = expectSound(content, language, from);
            const tags = html.match(/<\/?[a-z!][^\s>/]*/gi) ?? [];
            expect(tags.filter((tag) => !ours.has(tag.replace('/', '')))).toEqual([]);
            expect(html.match(/\son[a-z]+\s*=\s*"|javascript:/gi) ?? []).toEqual([]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  const ours = new Set(
    '<!doctype <html <head <meta <title <style <body <div <main <h1 <h2 <p <a <ul <li <br <strong'.split(
      ' ',
    ),
  );

  it('are wrapped as a naive reading of the rule says', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'ä', '😀'), maxLength: 30 }));
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (many, width) => {
        const lines = wrap(many.join(' '), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(many.join(''));
        for (const [i, line] of lines.entries()) {
          expect([...line].length).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trim());
          const [next = ''] = lines[i + 1]?.split(' ') ?? [];
          const wasCut = !many.includes(next);
          if (next && !wasCut)
            expect([...line].length + 1 + [...next].length).toBeGreaterThan(width);
        }
      }),
    );
  });
});
