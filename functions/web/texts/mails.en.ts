import type { MailTexts } from './mails.de.ts';

/** What mails say in English. */
export const mailsEn: MailTexts = {
  greeting: 'Hello,',
  farewell: 'Kind regards',
  subjects: {
    invitation: (deadline) => `Please answer by ${deadline}`,
    reminder1: (deadline) => `Please answer by ${deadline} (reminder)`,
    reminder2: (deadline) => `Please answer by ${deadline} (2nd reminder)`,
    reminder3: (deadline) => `Please answer by ${deadline} (last reminder)`,
    lostLink: (deadline) => `Your new link, deadline ${deadline}`,
    newLink: (deadline) => `Your link to the survey, deadline ${deadline}`,
    receipt: (receipt) => `Submission received, receipt ${receipt}`,
    returned: (deadline) => `Please revise your answers by ${deadline}`,
    query: 'Please answer our question',
    digest: (state) => `Weekly status: ${state}`,
    summary: (state) => `Survey closed: ${state}`,
  },
  units: (count) => `${count} administrations`,
  stage: {
    invitation: {
      title: (deadline) => `Please answer by ${deadline}`,
      texts: (wave, units, date, office) => [
        `We ask about the current status on the reference date ${date}: “${wave}” (${office}). Please answer for ${units}.`,
        'You can stop at any time and continue later. What you have saved is kept.',
      ],
    },
    reminder1: {
      title: (deadline) => `There is still time until ${deadline}: we miss your answer`,
      texts: (wave, units) => [
        `Some time ago we wrote to you about the survey “${wave}”. We have not received anything for ${units} yet. Perhaps our mail got lost: here is the link again.`,
        'Have you already begun? What you have saved is still there.',
      ],
    },
    reminder2: {
      title: (deadline) => `We still miss your answer: please send it by ${deadline}`,
      texts: (wave, units) => [
        `For the survey “${wave}” we still miss the answer for ${units}. This helps to be done soon:`,
      ],
      short:
        'Often three minutes are enough. Where we have your last answer, it is shown: you confirm or change it.',
      colleague:
        'Does somebody else know better? In the questionnaire, pass on a single section, for example to the treasury.',
      phone: (phone) => `Rather by phone? Call ${phone}. We enter your answers for you.`,
      callBack:
        'Rather by phone? Reply to this mail with your number. We call you and enter your answers for you.',
      time: 'Not enough time? Ask for more in the questionnaire.',
    },
    reminder3: {
      title: (deadline) => `Last reminder: the deadline is ${deadline}`,
      texts: (wave, units) => [
        `The deadline of the survey “${wave}” is near. For ${units} we have no answer yet. We will not send you another reminder.`,
      ],
      after: 'What happens after the deadline',
      grace: (date) => `Until ${date} you can still answer. Your submission then counts as late.`,
      closes: 'After the deadline the questionnaire is closed.',
      call: 'If your answer is still missing then, we will call you. Without an answer, your administration is shown as “unknown” in the results.',
    },
    crossed: 'If you have answered just now: thank you, there is nothing left to do.',
  },
  lostLink: {
    title: 'Your new link',
    text: 'Here is the new link to the questionnaire that you asked for. Links from earlier mails still work.',
    left: (count) =>
      `The ${count === 1 ? 'link of one more administration' : `links of ${count} more administrations`} for which you answer would make this mail too long. Links from earlier mails work; reply to this mail if you need new ones.`,
    stranger: 'Did you not ask for it? Then there is nothing to do.',
  },
  newLink: {
    title: 'Your link to the questionnaire',
    text: (wave, units) =>
      `Here is a new link to the survey “${wave}”, with which you answer for ${units}.`,
  },
  receipt: {
    title: 'We have received your submission',
    text: 'Thank you. There is nothing more to do.',
    number: 'Receipt number',
    time: 'Received on',
    version: 'Version',
    link: (unit) => `View the copy of the submission for ${unit}`,
    correct:
      'Is something wrong? With the same link you can correct your answers as long as the survey is open.',
  },
  returned: {
    title: 'Your answers were returned',
    text: (units, deadline) =>
      `The person who approves on your side has returned the answers for ${units} for revision. Nothing has been submitted yet. Please revise the answers and present them for approval again by ${deadline}.`,
    where:
      'What is to be changed is shown in the questionnaire. To protect your answers, it is not in this mail.',
  },
  query: {
    title: 'We have a question',
    text: (units) =>
      `We have a question about the submission for ${units}. Please look at the question. Then confirm or correct your answers and submit them again.`,
    where:
      'The question is shown in the questionnaire. To protect your answers, it is not in this mail.',
  },
  links: {
    one: (unit) => `Open the questionnaire for ${unit}`,
    all: 'Open the list of all your administrations',
    allText: 'You answer for several administrations. Each has a link of its own.',
  },
  facts: {
    wave: 'Survey',
    unit: 'Administration',
    referenceDate: 'Reference date',
    deadline: 'Deadline',
  },
  help: {
    title: 'Questions?',
    helper: (district, helper) => `For ${district}, you get help from ${helper}.`,
    office: (office) => `You get help from ${office}.`,
    phone: (phone) => `phone ${phone}`,
    mailbox: (mailbox) => `mail ${mailbox}`,
    reply: (mailbox) =>
      `You can also simply reply to this mail. Your reply goes to our shared mailbox: ${mailbox}.`,
  },
  about: {
    title: 'About this mail',
    why: (units) => `You get it because this mailbox was named to us as the contact for ${units}.`,
    link: 'The link lets people answer for your administration. Pass it on to colleagues who are to answer, and to nobody else.',
    linksOfUnits:
      'The links let people answer for your administrations. Pass them on to colleagues who are to answer, and to nobody else.',
    wrong:
      'Are you not the right office? Send us a short reply, or name the right one in the questionnaire under “Tell us another mailbox”.',
  },
  counts: {
    state: (complete, asked, isOne) =>
      `${complete} of ${asked} ${isOne ? 'administration' : 'administrations'}`,
    complete: 'Answered',
    inDistrict: (district) => `The figures are those of ${district}.`,
    digest: {
      title: 'How far the survey is',
      lately: 'Received in the last seven days',
      deadline: 'Deadline',
      todo: 'What waits for you',
      requests: 'Requests for you to decide',
      unknown: 'Mails of which it is open whether they arrived',
      bounced: 'Administrations without an answer from which a mail came back',
      nothing: 'There is nothing to decide at the moment.',
      link: 'Open the status of the survey',
    },
    summary: {
      title: 'The survey is closed',
      closedOn: 'Closed on',
      missing: 'Without an answer',
      text: 'No more answers are taken. Next you can check the results and publish them.',
      textOfDistrict: 'No more answers are taken.',
      link: 'Open the status of the survey',
      next: 'The next survey',
      nextText: (wave) =>
        `“${wave}” has been made as a draft. It begins only when you have checked and approved the draft.`,
      nextLink: 'Check the draft',
    },
    why: 'You get this mail because somebody asked for it in the console for this mailbox, or because it is the shared mailbox of the coordination office. You can unsubscribe in the console.',
  },
  sampleUnit: 'Stadt Musterstadt',
  marks: {
    example: { title: 'Example', text: 'The administrations, names and figures here are made up.' },
    test: {
      title: 'Test',
      text: 'This mail only shows what a message looks like. There is nothing to do, and its links lead to no questionnaire.',
    },
    before: (subject) => `Test: ${subject}`,
  },
};
