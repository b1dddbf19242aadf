import type { SlideTemplateTexts } from './slide-template.de.ts';

/** What the pages about the template for slides say in English. */
export const slideTemplateEn: SlideTemplateTexts = {
  title: 'Template for slides',
  text: 'Slides of the results get the master, layouts, colours and typefaces of your template. Slides in the template are not taken over. Charts keep how light their colours are, so that they can be read in print and by the colour-blind.',
  none: 'The template of Pegel is used at the moment.',
  current: 'Your template',
  name: 'File',
  savedAt: 'Uploaded',
  layouts: 'Layouts of the template',
  layout: 'Layout',
  use: 'Use',
  uses: { title: 'for the first slide', content: 'for all other slides', none: 'not used' },
  bring: 'Upload a template',
  replace: 'Upload another template',
  file: 'File of the template',
  hint: 'PPTX or POTX, at most 4 MB, without macros and without links in the master. It needs a layout “Title Slide” and a layout “Title Only” or “Title and Content”.',
  missing: 'Choose a file.',
  unnamed: 'Template',
  button: 'Upload and check',
  unusable: 'The template cannot be used',
  nothing: 'Nothing has changed.',
  wrong: 'What is wrong',
  again: 'Upload it again: then you see what it lacks.',
  done: {
    saved: 'The template is saved. It is used for all slides that are made from now on.',
    removed: 'The template is removed. That of Pegel is used.',
  },
  removal: {
    title: 'Remove the template',
    text: 'Slides that are made afterwards get the template of Pegel. Those that are there stay as they are. The file stays in the storage of Pegel, but is not used any more.',
    button: 'Remove the template',
  },
};
