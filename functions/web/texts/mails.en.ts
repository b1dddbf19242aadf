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
    receipt: (receipt) => `Receipt ${receipt}`,
    returned: (deadline) => `Please revise your answers by ${deadline}`,
    query: 'Please answer our question',
    digest: (state) => `Weekly report: ${state}`,
    summary: (state) => `Closing report: ${state}`,
  },
  units: (count) => `${count} administrations`,
  stage: {
    invitation: {
      title: (deadline) => `Please answer by ${deadline}`,
      texts: (wave, units, date, office) => [
        `For the survey “${wave}” (${office}) we ask about the status on the reference date ${date}. Please answer for ${units}.`,
        'Often a few minutes are enough: where we have your answers from last time, they are shown. You confirm or change them.',
        'You can stop at any time and continue later. What you have saved is kept.',
      ],
    },
    reminder1: {
      title: (deadline) => `There is still time until ${deadline}: we miss your answer`,
      texts: (wave, units) => [
        `We wrote to you about the survey “${wave}”. We have not received anything for ${units} yet. Perhaps our mail got lost: here is the link again.`,
        'Have you already begun? What you have saved is still there.',
      ],
    },
    reminder2: {
      title: (deadline) => `We still miss your answer: please send it by ${deadline}`,
      texts: (wave, units) => [
        `For the survey “${wave}” we still miss the answer for ${units}. This helps to be done soon:`,
      ],
      short:
        'Often three minutes are enough. Where we have your answers from last time, they are shown.',
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
        `The deadline of the survey “${wave}” is near. For ${units} we have no answer yet. This is our last reminder.`,
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
    tooLate:
      'Is something wrong? The survey is over, so you can no longer correct the answers yourself. Please contact us: we enter corrections for you.',
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
    helper: 'You get help from',
  },
  help: {
    title: 'Questions?',
    helper: (district, helper) => `For ${district}, you get help from ${helper}.`,
    ofUnits: (office) =>
      `Who helps you is named with the administrations. Otherwise, you get help from ${office}.`,
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
    complete: 'Submitted',
    inDistrict: (district) => `The figures are those of ${district}.`,
    digest: {
      title: 'Weekly report',
      text: (wave) => `This is how far the survey “${wave}” is:`,
      lately: 'In the last seven days',
      deadline: 'Deadline',
      todo: 'What waits for you',
      todoText: 'These points need your decision or your help:',
      requests: (count) => `Requests for you to decide: ${count}`,
      unknown: (count) => `Mails of which it is open whether they arrived: ${count}`,
      bounced: (count) =>
        `Administrations without a submission from which a mail came back: ${count}`,
      nothing: 'There is nothing to decide at the moment.',
      linkText: 'The console shows how far each administration is.',
      link: 'Open the status of the survey',
    },
    summary: {
      title: 'Closing report',
      ended: (wave) => `The survey “${wave}” is closed. No more submissions are taken.`,
      closedOn: 'Closed on',
      missing: 'Without a submission',
      publish: 'Next you can check the results and publish them.',
      publishLink: 'Check and publish the results',
      link: 'Open the status of the survey',
      next: 'The next survey',
      nextText: (wave) =>
        `“${wave}” has been made as a draft. It begins only when you have checked and scheduled the draft.`,
      nextLink: 'Check the draft',
    },
    why: {
      office: 'You get it because this is the shared mailbox of the coordination office.',
      subscription: 'You get it because you asked for these reports in the console.',
    },
    unsubscribe: 'Change or end the reports',
  },
  report: {
    published: {
      subject: 'Results published',
      title: 'The results are published',
      text: (wave, date) =>
        `the results of the survey “${wave}” (reference date ${date}) are published.`,
    },
    revised: {
      subject: 'Results corrected',
      title: 'The results were corrected',
      text: (wave, date) =>
        `the published results of the survey “${wave}” (reference date ${date}) were corrected. Please use these from now on.`,
    },
    link: 'See the results',
    documents: 'Downloads',
    names: {
      report: 'Report (PDF)',
      slides: 'Slides (PowerPoint)',
      workbook: 'Tables (Excel)',
      bundle: 'All of it (ZIP)',
    },
    notYet:
      'The documents could not be made yet. Once they are there, you find them on the page of the results.',
    until: (date) =>
      `These links lead to exactly these results and open until ${date}. You find all documents, also on each district, at all times here:`,
    allDocuments: 'All documents of this survey',
    why: 'You get it because your address is on the list for results.',
    unsubscribe: 'No more mail about results',
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
