import type { CoordinationTexts } from './coordination.de.ts';

/** What respondents read about what the coordinators do in their case, in English. */
export const coordinationEn: CoordinationTexts = {
  query: {
    title: 'We have a question about your response',
    since: (time) => `Asked on ${time}.`,
    about: 'It is about:',
    what: 'Please look at your answers again and change what is not right. If all is right, submit the answers once more as they are. Until then your last response counts.',
    here: 'A question from us',
    receipt: 'See your last response',
    begin: 'Check the answers and reply',
  },
  accepted: 'Checked and accepted by us',
  state: 'Status',
  covered: (unit) =>
    `In this survey ${unit} answers for your administration, too. If that is not right, please write to us.`,
  proxy: {
    label: 'Entering for an administration',
    text: (unit) =>
      `You are entering answers for ${unit}. The response will be marked everywhere as entered by the coordination office.`,
    received: (unit) => `The response of ${unit} was received`,
    back: 'Back to the case',
    end: 'Stop entering',
    noted: 'The coordination office entered these answers on behalf of your administration.',
  },
};
