import type { QuestionnairesTexts } from './questionnaires.de.ts';

/** What the pages about questionnaires say in English. */
export const questionnairesEn: QuestionnairesTexts = {
  list: {
    title: 'Questionnaires',
    intro: 'Published versions are frozen: waves can use them, and they never change.',
    change: 'To change something, upload a new version; it is a draft at first.',
    none: 'There is no questionnaire yet.',
    upload: 'Upload a questionnaire',
    version: 'Version',
    state: 'State',
    questions: 'Questions',
    waves: 'Waves',
    noWaves: 'none',
    changed: 'Last changed',
  },
  shipped: {
    title: 'Questionnaire that comes with Pegel',
    text: (title, version) =>
      `Pegel comes with the questionnaire “${title}”, version ${version}. You can take it over as a draft, look at it, and then publish it.`,
    button: 'Take over as a draft',
  },
  states: { draft: 'Draft', published: 'Published' },
  done: {
    takenOver: 'The questionnaire was taken over as a draft. Publish it, so that waves can ask it.',
    uploaded: 'The draft is saved.',
    replaced: 'The draft is replaced.',
    deleted: 'The draft is deleted.',
    published: 'The version is published. Waves can use it now.',
  },
  version: {
    name: (version) => `Version ${version}`,
    id: 'Identifier',
    size: 'Size',
    counts: (sections, questions) => `${sections} sections, ${questions} questions`,
    changedAt: (time) => `changed on ${time}`,
    publishedAt: (time) => `on ${time}`,
    preview: 'Preview',
    difference: (before) => `Difference to version ${before}`,
    download: 'Download as a file (JSON)',
    replace: 'Replace by another file',
    delete: 'Delete draft',
    publish: 'Publish',
  },
  classes: {
    title: 'What is published',
    intro:
      'For each question it is settled what of the answers is published. The form says so beside the question.',
    number: 'No.',
    question: 'Question',
    names: { open: 'open', aggregated: 'aggregated', internal: 'internal' },
    meanings: {
      open: 'published for each administration',
      aggregated: 'published in aggregate only',
      internal: 'not published',
    },
    count: (name, count) => `${name} (${count})`,
    yes: 'yes',
  },
  preview: {
    title: 'Preview',
    notice: 'This is how respondents see the questions',
    text: 'Try anything: questions appear and disappear as in the form, across sections too. Nothing is saved or sent.',
    sections: 'Sections',
    unit: 'Sample administration',
  },
  upload: {
    title: 'Upload a questionnaire',
    text: 'The file is checked. If something is wrong, the next page names all errors and nothing is stored. If all is right, it becomes a draft that you can look at, replace, delete or publish.',
    file: 'File with the questionnaire',
    hint: 'JSON, at most 300 kB. The version is in the file.',
    button: 'Check and save',
    missing: 'Choose a file.',
    errors: (count) => (count === 1 ? 'The file has one error' : `The file has ${count} errors`),
    nothingStoredTitle: 'The file was not stored',
    nothingStored: 'Nothing was stored. Mend the file and upload it again.',
    wrongOnes: 'Errors in the file',
    again: 'Upload again',
    isPublished: (version) =>
      `Version ${version} is published already and frozen. Give the file a higher number (version).`,
    isDraft: (version) =>
      `There is a draft of version ${version} already. Replace or delete it, or give the file another number (version).`,
    toDraft: (version) => `To the draft of version ${version}`,
  },
  replace: {
    title: (version) => `Replace the draft of version ${version}`,
    text: 'The new file takes the place of the draft. It must have the same identifier and version.',
    other: (is, expected) =>
      `The file holds ${is}, the draft is ${expected}. Upload it as a new draft, or mend the file.`,
    button: 'Check and replace',
  },
  delete: {
    title: (version) => `Delete the draft of version ${version}?`,
    text: 'The draft disappears from the list. Published versions and waves stay as they are.',
    button: 'Delete draft',
  },
  publish: {
    title: (version) => `Publish version ${version}?`,
    text: 'Waves can use the version then. It is frozen, and can be neither changed nor deleted.',
    first: 'It is the first version of this questionnaire.',
    button: 'Publish',
  },
  stale: {
    title: 'The draft has changed meanwhile',
    draft: (time) =>
      `The draft was replaced on ${time}. What you asked for was not done. Look at the draft as it is now and decide again.`,
    published:
      'The version was published meanwhile and is frozen. What you asked for was not done.',
    deleted: 'The draft was deleted meanwhile. What you asked for was not done.',
    look: 'Look at it as it is now',
    list: 'To the questionnaires',
  },
};
