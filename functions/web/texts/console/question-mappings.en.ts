import type { QuestionMappingsTexts } from './question-mappings.de.ts';

/** What the pages about mappings between meanings of a question say in English. */
export const questionMappingsEn: QuestionMappingsTexts = {
  title: 'Mappings for the trend',
  link: 'Mappings for the trend',
  intro:
    'These are the questions that mean something else in a new version than before. Without an approved mapping the trend starts anew there, and earlier answers are not carried forward.',
  none: 'No question has changed its meaning in the published versions.',
  oneTitle: (question) => `Mapping: ${question}`,
  question: 'Question',
  meanings: 'Meaning',
  fromTo: (from, to, before, after) =>
    `${from} (up to version ${before}) and ${to} (from version ${after})`,
  state: 'State',
  states: { none: 'None yet', proposed: 'Proposal', approved: 'Approved' },
  stateAt: (time) => `on ${time}`,
  edit: 'Edit mapping',
  look: 'View mapping',
  effect: 'Effect',
  effects: {
    noTopic: 'The question decides no adoption status.',
    joins: 'joins the trend',
    wouldJoin: 'joins the trend as soon as it is approved',
    breaks: 'does not join the trend',
    open: 'The trend breaks here.',
  },
  reasonsTitle: 'This mapping does not join the trend',
  reasonsText:
    'You can save and approve it all the same. The break in the trend stays, because otherwise the status would change by the new question alone:',
  reasons: {
    noCounterpart: (topic, option) => `${topic}: “${option}” has no counterpart.`,
    otherStatus: (topic, option, before, after) =>
      `${topic}: “${option}” has counted as “${before}”, its counterpart counts as “${after}”.`,
    otherRule: (topic) =>
      `${topic}: the status is made of other answers than before, such as other rows.`,
  },
  wording: 'Wording',
  help: 'Explanation',
  mapped: 'What the earlier answers correspond to',
  earlier: 'Before',
  later: 'Now',
  noCounterpart: 'no counterpart',
  noEntries:
    'The question has no answers to choose from. With the mapping, earlier answers hold unchanged.',
  form: {
    title: 'Propose a mapping',
    text: 'For each earlier answer choose the new one that means the same. Several earlier answers can belong to the same new one.',
    choose: 'Please choose',
    missing: (option) => `Choose what “${option}” corresponds to.`,
    button: 'Save as proposal',
  },
  approve: {
    title: 'Approve the proposal',
    text: 'The mapping holds from then on. Waves that are running or not yet published are counted again; what is published stays as it is.',
    button: 'Approve',
  },
  withdraw: {
    title: 'Withdraw the approval',
    text: 'The mapping becomes a proposal again and holds no longer. Waves that are running or not yet published are counted again; what is published stays as it is.',
    button: 'Withdraw approval',
  },
  done: {
    proposed: 'The proposal is saved. It holds as soon as it is approved.',
    approved: 'The mapping is approved.',
    withdrawn: 'The approval is withdrawn.',
  },
  staleTitle: 'The mapping has changed in the meantime',
  stale: 'Your input was not carried out. Look at the present state and decide anew.',
};
