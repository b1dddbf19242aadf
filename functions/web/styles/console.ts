/** The console: wide pages with navigation, tables, filters, forms in columns. */
export const consoleStyles = `
.pegel-width { max-width: 80rem; }
.pegel-nav { border-bottom: 1px solid var(--kern-color-decorative-border-default); }
.pegel-nav__content { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.25rem 2rem; padding-top: 0.25rem; padding-bottom: 0.25rem; }
.pegel-nav__links { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.pegel-nav__links .kern-link { padding: 0.5rem 0; }
.pegel-nav__links .kern-link[aria-current] { font-weight: 600; text-decoration-thickness: 3px; }
.pegel-nav__person { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; margin: 0; }

.pegel-table .kern-table__body .kern-table__header { vertical-align: top; }
.pegel-crumbs { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5rem; }
.pegel-crumbs li + li::before { content: "/"; margin-right: 0.5rem; color: var(--kern-color-layout-text-muted); }

.pegel-toolbar { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0.75rem 1rem; }
.pegel-toolbar .kern-form-input { width: auto; min-width: 10rem; }
.pegel-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1.5rem 2.5rem; align-items: start; }
.pegel-form > .pegel-columns > * { align-self: end; }
.pegel-columns > * + * { margin-top: 0; }
.pegel-section > * + * { margin-top: 1rem; }
.pegel-section > .kern-body, .pegel-form > .kern-body, .kern-fieldset > .kern-body { max-width: 44rem; }
/* A fieldset is as wide as its table else. */
.pegel-main fieldset { min-width: 0; }
.pegel-main .kern-body, .pegel-main .kern-list { overflow-wrap: anywhere; }
.kern-description-list-item__value .kern-link { display: inline; padding: 0; }
.pegel-section > .pegel-facts { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
.pegel-main .pegel-table .kern-table__cell, .pegel-main .pegel-table .kern-table__header { vertical-align: top; overflow-wrap: break-word; }
.pegel-main .pegel-table thead .kern-table__header { vertical-align: bottom; }
.pegel-main .pegel-table tr > :not(.kern-table__cell--numeric, .kern-table__header--numeric) { padding-right: 0.75rem; }
.pegel-table .kern-link { display: inline; padding: 0; font-size: inherit; }
.pegel-main .pegel-table .kern-table__cell--numeric + .kern-table__cell:not(.kern-table__cell--numeric), .pegel-main .pegel-table .kern-table__header--numeric + .kern-table__header:not(.kern-table__header--numeric) { padding-left: 1.5rem; }
.pegel-table .kern-table__cell--numeric .kern-link { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.pegel-main .pegel-checks { display: flex; flex-flow: row wrap; gap: 0.5rem 1.5rem; }
.pegel-main .pegel-step { text-align: left; cursor: pointer; }
.pegel-contacts { min-width: 15rem; overflow-wrap: anywhere; }
.pegel-difference > * + * { margin-top: 0.75rem; }
.pegel-scroll { position: relative; }
.pegel-mail { display: block; width: 100%; height: 80rem; border: 1px solid var(--kern-color-decorative-border-default); background: #ffffff; }
.pegel-narrow { max-width: 32rem; }
.pegel-text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.pegel-pages { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.5rem; }

/* On a narrow screen the rows of a table are stacked, and each cell names its column. */
@media screen and (max-width: 40rem) {
  .pegel-stacked, .pegel-stacked > *, .pegel-main .pegel-stacked .kern-table__body > *, .pegel-main .pegel-stacked .kern-table__body > * > * { display: block; text-align: left; }
  .pegel-stacked > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .pegel-stacked > .kern-table__body > * { padding: 0.5rem 0; border-bottom: 1px solid var(--kern-color-decorative-border-default); }
  .pegel-stacked > .kern-table__body > :first-child { border-top: 1px solid var(--kern-color-decorative-border-default); }
  .pegel-main .pegel-stacked > .kern-table__body > * > * { padding: 0.125rem 0; box-shadow: none; overflow-wrap: anywhere; }
  .pegel-stacked > .kern-table__body td:empty { display: none; }
  .pegel-stacked > .kern-table__body td::before { content: attr(data-title) ": "; color: var(--kern-color-layout-text-muted); }
}
`;
