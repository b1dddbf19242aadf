/** A questionnaire to print: boxes and lines for pens, on A4 without a question torn apart. */
export const blankStyles = `
.pegel-blank__intro { max-width: 44rem; }
.pegel-blank__intro p { margin: 0 0 0.5rem; }
.pegel-main > .pegel-blank { margin-top: 3rem; }
.pegel-blank__head > * { margin: 0; max-width: 44rem; }
.pegel-blank > .pegel-blank__head { padding-bottom: 0.5rem; border-bottom: 2px solid var(--kern-color-action-default); }
.pegel-blank > .pegel-blank__head > p { margin-top: 0.25rem; }
.pegel-blank__question { padding: 1.25rem 0; border-bottom: 1px solid var(--kern-color-decorative-border-default); }
.pegel-blank__question:last-child { border-bottom: 0; }
.pegel-blank__question h3 { font-weight: 600; hyphens: auto; overflow-wrap: break-word; }
.pegel-blank__number { font-variant-numeric: tabular-nums; margin-right: 0.25rem; }
.pegel-blank__condition { font-style: italic; }
.pegel-blank__notes { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 2rem; color: var(--kern-color-layout-text-muted); }
.pegel-blank__notes > p { margin: 0; color: inherit; }
.pegel-blank__head > .pegel-blank__notes { max-width: none; }
@media print, (min-width: 40.01rem) { .pegel-blank__notes > :last-child { margin-left: auto; } }

.pegel-blank__box { box-sizing: border-box; flex: none; display: inline-block; width: 1.1em; height: 1.1em; border: 1.5px solid currentcolor; vertical-align: -0.2em; }
.pegel-blank__box--round { border-radius: 50%; }
.pegel-blank__line { display: inline-block; min-width: 5rem; border-bottom: 1px solid currentcolor; }

.pegel-blank__options { margin: 0.75rem 0 0; padding: 0; list-style: none; columns: 2 17rem; column-gap: 2rem; }
.pegel-blank__options li { display: flex; gap: 0.75rem; padding: 0.25rem 0; break-inside: avoid; overflow-wrap: anywhere; }
.pegel-blank__options .pegel-blank__box, .pegel-blank__matrix td > .pegel-blank__box { margin-top: 0.2em; }
.pegel-blank__options .pegel-blank__line { min-width: 9rem; }
.pegel-blank__parts .pegel-blank__box { margin-right: 0.25rem; }
.pegel-blank__parts { margin: 0.75rem 0 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 1rem 2rem; }
.pegel-blank__lines { margin-bottom: 0.75rem; }
.pegel-blank__lines > div { height: 2rem; max-width: 44rem; border-bottom: 1px solid currentcolor; }

.pegel-blank__matrix { width: 100%; margin-top: 0.75rem; border-collapse: collapse; }
.pegel-blank__matrix th, .pegel-blank__matrix td { padding: 0.375rem 0.5rem; border-bottom: 1px solid var(--kern-color-decorative-border-default); text-align: center; vertical-align: middle; }
.pegel-blank__matrix thead th { vertical-align: bottom; width: 5.5rem; font-weight: 400; hyphens: auto; }
.pegel-blank__matrix tbody th { padding-left: 0; text-align: left; font-weight: 400; hyphens: auto; overflow-wrap: break-word; }
.pegel-blank__matrix tbody tr:last-child > * { border-bottom: 0; }
.pegel-blank__column { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media screen and (max-width: 40rem) {
  .pegel-blank__matrix, .pegel-blank__matrix tbody, .pegel-blank__matrix tr, .pegel-blank__matrix th, .pegel-blank__matrix td { display: block; text-align: left; border: 0; }
  .pegel-blank__matrix thead { display: none; }
  .pegel-blank__matrix tr { padding: 0.5rem 0; border-bottom: 1px solid var(--kern-color-decorative-border-default); }
  .pegel-blank__matrix tr:last-child { border-bottom: 0; }
  .pegel-blank__matrix tbody th { font-weight: 600; }
  .pegel-blank__matrix td { display: flex; gap: 0.75rem; padding: 0.25rem 0; }
  .pegel-blank__column { position: static; width: auto; height: auto; clip-path: none; white-space: normal; }
}

@media print {
  @page { size: A4; margin: 15mm 15mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; } }
  .pegel-header__content { padding-left: 0; padding-right: 0; }
  .pegel-main { padding-top: 1rem; }
  .pegel-main .kern-heading-x-large { font-size: 20pt; line-height: 1.2; }
  .pegel-main .kern-heading-large { font-size: 15pt; line-height: 1.2; }
  .pegel-main .kern-body, .pegel-main .kern-title { font-size: 10pt; line-height: 1.35; }
  .pegel-main p .kern-link { font-size: inherit; line-height: inherit; color: inherit; }
  .pegel-main .kern-body--small { font-size: 8.5pt; }
  .pegel-blank__head > *, .pegel-blank__intro, .pegel-blank__lines > div { max-width: none; }
  .pegel-main > .pegel-blank { margin-top: 1.5rem; }
  .pegel-blank__head { break-after: avoid; }
  .pegel-blank__head > *, .pegel-blank__notes > p { padding: 0.1rem 0; }
  .pegel-blank__question { padding: 0.5rem 0; break-inside: avoid; }
  .pegel-blank__options { margin-top: 0.4rem; columns: 2; }
  .pegel-blank__options li { padding: 0.1rem 0; }
  .pegel-blank__options .pegel-blank__box { margin-top: 0.1em; }
  .pegel-blank__parts { margin-top: 1rem; }
  .pegel-blank__matrix { margin-top: 0.4rem; }
  .pegel-blank__matrix th, .pegel-blank__matrix td { padding: 0.25rem 0.5rem; }
  .pegel-blank__matrix thead th { width: 4.75rem; }
  .pegel-blank__matrix tr { break-inside: avoid; }
}
`;
