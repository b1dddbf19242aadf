import type { IssueTemplate } from './issue-template.ts';

/** What is wrong with a template for slides. */
export const templateIssuesDe: readonly IssueTemplate[] = [
  [
    'is no presentation (PPTX or POTX)',
    'Das ist keine Präsentation: Speichern Sie Ihre Vorlage als PPTX oder POTX.',
  ],
  [
    'has macros: save it as PPTX without macros',
    'Die Vorlage enthält Makros: Speichern Sie sie als PPTX ohne Makros.',
  ],
  [
    'has more than {} layouts: remove those that you do not need',
    'Die Vorlage hat mehr als {} Layouts: Entfernen Sie die, die Sie nicht brauchen.',
  ],
  [
    'has more than {} MB in its masters and layouts: remove what you do not need',
    'Master und Layouts der Vorlage sind größer als {} MB: Entfernen Sie, was Sie nicht brauchen.',
  ],
  [
    'has links to other files or addresses in its master or a layout: remove them',
    'Der Master oder ein Layout enthält Verknüpfungen zu anderen Dateien oder Adressen: Entfernen Sie sie.',
  ],
  [
    'has embedded files, sound or video in its master or a layout: remove them',
    'Der Master oder ein Layout enthält eingebettete Dateien, Ton oder Video: Entfernen Sie sie.',
  ],
  [
    'has no layout of the kind "title slide": add one, with a title',
    'Ein Layout „Titelfolie“ fehlt: Ergänzen Sie eines, mit einem Titel.',
  ],
  [
    'has no layout of the kind "title only" or "title and content": add one, with a title',
    'Ein Layout „Nur Titel“ oder „Titel und Inhalt“ fehlt: Ergänzen Sie eines, mit einem Titel.',
  ],
  [
    'has too little room below the title: make the text of the master larger',
    'Unter dem Titel ist zu wenig Platz: Vergrößern Sie das Textfeld des Masters.',
  ],
];
