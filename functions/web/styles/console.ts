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
.pegel-columns > * + * { margin-top: 0; }
.pegel-section > * + * { margin-top: 1rem; }
.pegel-section > .pegel-facts { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
.pegel-main .pegel-table .kern-table__cell, .pegel-main .pegel-table .kern-table__header { vertical-align: top; overflow-wrap: break-word; }
.pegel-main .pegel-table thead .kern-table__header { vertical-align: bottom; }
.pegel-table .kern-link { display: inline; padding: 0; }
.pegel-table .kern-table__cell--numeric .kern-link { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; }
.pegel-main .pegel-checks { display: flex; flex-flow: row wrap; gap: 0.5rem 1.5rem; }
.pegel-contacts { min-width: 15rem; overflow-wrap: anywhere; }
.pegel-scroll { position: relative; }
.pegel-difference > * + * { margin-top: 0.75rem; }
.pegel-scroll { position: relative; }
.pegel-pages { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.5rem; }
`;
