import type { feedback as german } from './feedback.de.ts';

/** What a unit reads about itself beside others after the wave, in English. */
export const feedback: typeof german = {
  title: 'Your status compared',
  link: 'Your status compared',
  early: (graceEnds: string) =>
    `The survey runs until ${graceEnds}. After that you will see your status here beside that of your district and your size class.`,
  notYetCounted:
    'The survey has ended, its figures are not counted yet. This usually takes a few minutes; please reload the page then.',
  notReported: {
    title: 'You have not reported',
    text: 'You see here what the other administrations have reported.',
  },
  district: 'Your district',
  sizeClass: 'Your size class',
  referenceDate: 'Reference date',
  responseInDistrict: 'Response in your district',
  response: 'Response in all',
  reported: (part: string, whole: string, percent: string) =>
    `${part} of ${whole} administrations (${percent})`,
  nobodyAsked: 'no administration asked',
  basis:
    'Administrations that have reported are counted, your own included. A dash means that nobody has reported.',
  basisBefore:
    'Administrations that had reported until this snapshot are counted. Your last answers came later and are not contained yet. A dash means that nobody has reported.',
  basisKept:
    'Tables that are marked “As first released” stay as they are and do not contain your last answers.',
  basisWithout:
    'Administrations that have reported are counted. A dash means that nobody has reported.',
  aloneInDistrict:
    'There is no comparison within the district, because at most one administration is asked there.',
  own: (status: string) => `Your status: ${status}.`,
  same: (groups: string) => `The same status have ${groups}.`,
  inUse: (groups: string) => `It is in production or rolling out at ${groups}.`,
  groups: {
    district: (part: string, whole: string) => `${part} of ${whole} in your district`,
    kind: (part: string, whole: string) => `${part} of ${whole} of your kind`,
    sizeClass: (part: string, whole: string) => `${part} of ${whole} in your size class`,
    all: (part: string, whole: string) => `${part} of ${whole} in all`,
  },
  notYet: 'There are figures of the others once the results are published.',
  internal: 'This answer is not published. Only you see your own here.',
  ownFirst: (first: string) => `Your 1st choice: ${first}.`,
  ownSecond: (second: string) => `Your 2nd choice: ${second}.`,
  sameChoice: (part: string, whole: string) =>
    `The same 1st choice have ${part} of ${whole} administrations that have answered here, “Still open” and “I cannot answer this” included.`,
  mostChosen: (variant: string, part: string, whole: string) =>
    `Named most often as 1st choice: ${variant} (${part} of ${whole}).`,
  readiness: {
    own: (points: string, max: string) => `Your administration has ${points} of ${max} points.`,
    level: (level: string) => `Your level: ${level}.`,
    known: (part: string, whole: string) => `${part} of ${whole} answers that count are known.`,
  },
};
