/** Why a request does not reach a function, or gets no answer from it. */
export type Refusal = 'filtered' | 'tooOften' | 'tooLarge' | 'failed';

interface Words {
  title: string;
  text: string;
  questions: string;
}

const german: Record<Refusal, Omit<Words, 'questions'>> = {
  filtered: {
    title: 'Die Anfrage wurde abgewiesen',
    text: 'Ein Schutz vor Angriffen hat sie für gefährlich gehalten. Was Sie schon gespeichert haben, ist noch da. Gehen Sie bitte zurück und schreiben Sie uns, was Sie eingegeben haben.',
  },
  tooOften: {
    title: 'Gerade kommen zu viele Anfragen',
    text: 'Was Sie schon gespeichert haben, ist noch da. Warten Sie bitte fünf Minuten, gehen Sie dann zurück und versuchen Sie es noch einmal.',
  },
  tooLarge: {
    title: 'Die Datei oder der Text ist zu groß',
    text: 'Gehen Sie bitte zurück und kürzen Sie Ihre Eingaben, oder wählen Sie eine kleinere Datei.',
  },
  failed: {
    title: 'Das hat nicht geklappt',
    text: 'Bei uns ist ein Fehler aufgetreten. Was Sie gespeichert haben, ist noch da. Versuchen Sie es bitte in einigen Minuten noch einmal.',
  },
};

const english: typeof german = {
  filtered: {
    title: 'The request was refused',
    text: 'A protection against attacks took it for dangerous. What you have saved is still there. Please go back, and write to us what you entered.',
  },
  tooOften: {
    title: 'There are too many requests',
    text: 'What you have saved is still there. Please wait for five minutes, then go back and try again.',
  },
  tooLarge: {
    title: 'The file or the text is too large',
    text: 'Please go back and shorten what you entered, or choose a smaller file.',
  },
  failed: {
    title: 'That did not work',
    text: 'Something went wrong on our side. What you have saved is still there. Please try again in a few minutes.',
  },
};

/** What goes with the page: nobody keeps it. It is the same for all, and loads nothing. */
export const refusalHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * What somebody reads whom no function answers: in both languages, because nothing is known of the
 * request, and without style, because nothing else is loaded.
 *
 * @param contact the mailbox for questions
 */
export function refusalPage(refusal: Refusal, contact: string): string {
  const title = german[refusal].title;
  return [
    '<!doctype html>',
    '<html lang="de">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>`,
    '<body>',
    `<main>${wordsOf({ ...german[refusal], questions: 'Fragen beantwortet' }, contact)}</main>`,
    `<section lang="en">${wordsOf({ ...english[refusal], questions: 'Questions are answered by' }, contact, 'h2')}</section>`,
    '</body>',
    '</html>',
  ].join('\n');
}

function wordsOf({ title, text, questions }: Words, contact: string, heading = 'h1'): string {
  const mailbox = contact.replace(/[^\w.@+-]/g, (sign) => `&#${sign.codePointAt(0)};`);
  const link = `<a href="mailto:${mailbox}">${mailbox}</a>`;
  return `<${heading}>${title}</${heading}><p>${text}</p><p>${questions} ${link}.</p>`;
}
