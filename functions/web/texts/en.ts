import { accessEn } from './access.en.ts';
import { blankEn } from './blank.en.ts';
import { coordinationEn } from './coordination.en.ts';
import type { Texts } from './de.ts';
import { districtsEn } from './districts.en.ts';
import { documentsEn } from './documents.en.ts';
import { feedback } from './feedback.en.ts';
import { methodEn } from './method.en.ts';
import { resultsEn } from './results.en.ts';
import { siteEn } from './site.en.ts';
import { submissionEn } from './submission.en.ts';

/** What the pages say in English. */
export const en: Texts = {
  access: accessEn,
  page: {
    skip: 'Skip to content',
    otherLanguage: { code: 'de', name: 'Deutsch' },
    errorPrefix: 'Error:',
    questions: 'Questions?',
    exampleData: {
      title: 'Example data.',
      text: 'All answers and the names of the administrations called “Musterverwaltung” are made up.',
    },
    reference: 'Reference for queries:',
    notInConsole:
      'The console has no such thing, no longer, or not for you. Please begin at the overview.',
    toConsole: 'To the overview of the coordinators',
  },
  errors: {
    notFound: {
      title: 'Page not found',
      text: 'Please check the address, or open the link in your e-mail again.',
    },
    accessDenied: {
      title: 'No access',
      text: 'This link is not valid or no longer valid, or your session has expired. Please open the link in your latest e-mail. If another office gave you the link, please ask there.',
    },
    forbidden: {
      title: 'You lack the right to do this',
      text: 'Your role does not allow this page or this step. If you need it, please ask an administrator.',
    },
    stale: {
      title: 'Something has changed in the meantime',
      text: 'Your change was not saved, because somebody else was faster. Please open the page again and decide by what it says now.',
    },
    busy: {
      title: 'Please wait a moment',
      text: 'Other work is under way that must end first. Nothing was saved. Please try again in a minute.',
    },
    waveClosed: {
      title: 'No answers are taken at the moment',
      text: 'The survey is not open yet or has ended. If you still want to report something, please contact us.',
    },
    incompleteResponse: {
      title: 'Answers are missing',
      text: 'Some answers are missing. Please add them and then submit.',
    },
    otherSite: {
      title: 'Request refused',
      text: 'The request did not come from this website. Please open the link in your e-mail.',
    },
    badRequest: {
      title: 'The request is incomplete',
      text: 'The page did not send everything that is needed. Please open it again.',
    },
    tooLarge: {
      title: 'Too much text',
      text: 'What you entered is too long. Please go back and shorten it.',
    },
    snapshot: {
      title: 'The results cannot be read at the moment',
      text: 'A stored evaluation is missing or damaged. What the administrations have answered is not affected. Please tell us the number, and we will look into it.',
    },
    defect: {
      title: 'That did not work',
      text: 'Something went wrong on our side. What you saved is still there. Please try again in a few minutes.',
    },
  },
  form: {
    errorSummary: 'Please check your answers',
    error: 'Error:',
    optional: '(optional)',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    monthHint: 'For example 3 2027.',
    dateHint: 'For example 31 12 2026.',
    numberHint: (min, max) => `A whole number from ${min} to ${max}.`,
    textHint: (max) => `${max} characters at most.`,
    unknown: 'I cannot answer this',
    otherText: 'Please specify',
    confirmed: 'Yes',
    noAnswer: 'no answer',
    regionalKey: 'Key',
  },
  problems: {
    unconfirmed: 'Choose “unchanged” or “changed”.',
    required: {
      choice: 'Choose an answer.',
      choices: 'Choose at least one answer.',
      matrix: 'Choose an answer in every row.',
      month: 'Enter month and year, for example 3 2027.',
      date: 'Enter day, month and year, for example 31 12 2026.',
      number: 'Enter a number.',
      numberOrUnknown: 'Enter a number or tick “I cannot answer this”.',
      text: 'Write a text.',
      email: 'Enter an e-mail address, for example office@example.org.',
      confirm: 'Tick the box to confirm this.',
    },
    rowsMissing: 'Choose an answer in the remaining rows, too.',
    otherTextMissing: 'Write beside your answer what you mean.',
    otherTextTooLong: 'Shorten the text beside your answer.',
    textTooLong: (max) => `Shorten the text to ${max} characters at most.`,
    tooManyOptions: (max) => `Choose ${max} answers at most.`,
    exclusiveOption: 'Choose only this one answer, or only the others.',
    unknownAndNumber: 'Either enter a number or tick “I cannot answer this”.',
    outOfRange: (min, max) => `Enter a number from ${min} to ${max}.`,
    notAnEmail: 'Enter an e-mail address, for example office@example.org.',
    notADate:
      'Enter day, month and a year of four digits, for example 31 12 2026. It must be a date that exists.',
    notAMonth: 'Enter a month from 1 to 12 and a year of four digits, for example 3 2027.',
    notANumber: 'Enter a whole number in digits, for example 25.',
    notOffered: 'Choose one of the answers that are offered.',
  },
  link: {
    title: 'Your access to the survey',
    text: 'With this link you come to the survey of your administration, or to the part that you were asked for. You can stop at any time and continue with the same link.',
    cookie: 'To keep you signed in, we store a cookie on your device for twelve hours.',
    button: 'Open the survey',
  },
  start: {
    tasks: 'Sections',
    deadline: 'Please answer by',
    referenceDate: 'Reference date',
    duration:
      'You can fill in the sections in any order and stop at any time. A section is saved by the buttons at its end: “Save and continue” or, if something is still missing, “Save and continue later”.',
    saved: {
      title: 'Saved',
      text: (until) => `You can stop now. With the same link you continue until ${until}.`,
    },
    begin: 'Begin',
    states: {
      notStarted: 'not started',
      complete: 'filled in',
      incomplete: 'answers missing',
    },
    continue: 'Continue',
    check: 'Check and submit',
  },
  section: {
    back: 'To the overview',
    position: (number, count) => `Section ${number} of ${count}`,
    noHas: 'Answer only what applies to you.',
    save: 'Save and continue',
    later: 'Save and continue later',
    unsaved:
      'This section has not been saved yet. Please correct what is wrong. What is missing can wait: then save below to continue later.',
    overwrite: 'Save what I entered',
    publication: {
      open: 'Published for each administration.',
      aggregated: 'Published in aggregate only.',
      internal: 'Not published.',
    },
    autosaved: 'Saved in between at',
    autosaveStopped: 'What you enter is not being saved in between. Please save it yourself.',
  },
  confirm: {
    previous: (date) => `Last answer (reference date ${date}):`,
    ofPredecessor: (name, date) =>
      `Last answer of the predecessor ${name} (reference date ${date}):`,
    same: 'Unchanged',
    changed: 'Changed',
    newAnswer: 'New answer',
    lastTime: 'Last time:',
    otherRows: 'Choose only in the rows that have changed. The others stay as last time.',
    unchanged: 'unchanged since the last survey',
    otherThan: (before) => `changed, so far: ${before}`,
  },
  reason: {
    label: 'Reason',
    hint: (min) =>
      `Change your answer, or explain it in at least ${min} characters. We read the reason; it is not published.`,
    missing: (min, max) => `Explain your answer in ${min} to ${max} characters, or change it.`,
  },
  stale: {
    title: 'Somebody has saved this section in the meantime',
    text: (time) =>
      `Saved on ${time}. What you entered is still in the form below and has not been saved. Please compare: if you save below, your answers replace the saved ones.`,
    saved: 'Saved',
    typed: 'Entered by you',
    keep: 'Keep the saved answers',
  },
  expired: {
    title: 'Please sign in again',
    text: 'Your session has expired or is for another administration. What you entered has not been saved, but it is still on this page.',
    steps: [
      'Leave this page open.',
      'Open the link in your e-mail in a new window.',
      'Come back here and send your answers again.',
    ],
    button: 'Send my answers again',
  },
  closed: {
    kept: 'What you entered is still below, but it can no longer be saved.',
    notYet: {
      title: 'Answers are not taken yet',
      text: 'The survey has not opened yet.',
    },
    over: {
      title: 'Answers are no longer taken',
      text: 'The survey is over. If you would still like to report something, please contact us.',
    },
    cancelled: {
      title: 'Answers are no longer taken',
      text: 'The survey was cancelled. You do not have to do anything more.',
    },
    inApproval: {
      title: 'The answers are waiting for approval',
      text: 'Nobody can change anything until then. Whoever is responsible for the whole response can take it back.',
    },
    exempt: {
      title: 'There is nothing to report',
      text: 'Your administration has nothing to report in this survey. If that is not right, write to us.',
    },
    submitted: {
      title: 'The response has already been submitted',
      text: 'Somebody has submitted the response in the meantime, or discarded a correction. While the survey is running you can correct the response.',
    },
  },
  check: {
    title: 'Check and submit',
    text: 'Please check your answers. After submitting you can still correct them while the survey is running.',
    missing: 'Some answers are missing',
    soft: 'Remarkable, and explained by you',
    softText: 'The coordination office sees these answers with your explanation.',
    lastTime: (date) => `Your choice last time (reference date ${date})`,
    answeredThen: (answer) => `last time: ${answer}`,
    lastTimeText: 'Last time you chose something else. Is your new choice right?',
    change: 'Change',
    submit: 'Submit',
  },
  ...submissionEn,
  districts: districtsEn,
  method: methodEn,
  results: resultsEn,
  documents: documentsEn,
  site: siteEn,
  blank: blankEn,
  feedback,
  coordination: coordinationEn,
};
