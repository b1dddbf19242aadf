/** Width, header, footer, the space between blocks, focus. KERN scrolls smoothly, which moves much for some. */
export const pageStyles = `
html { scroll-behavior: auto; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
.pegel-width { box-sizing: border-box; width: 100%; max-width: 60rem; margin: 0 auto; padding: 0 1rem; }

.pegel-skip { position: absolute; left: 1rem; top: -10rem; z-index: 2; padding: 0.75rem 1rem; background: #fff; }
.pegel-skip:focus { top: 0.5rem; }

.pegel-header { background: var(--kern-color-layout-background-hued); border-bottom: 4px solid var(--kern-color-action-default); }
.pegel-header__content { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.5rem 2rem; padding-top: 0.5rem; padding-bottom: 0.5rem; }
.pegel-header__names { margin: 0; display: flex; flex-direction: column; }

.pegel-example { margin: 0; padding: 0.5rem 1rem; text-align: center; background: #fff3c4; color: #1c1c1c; border-bottom: 1px solid #8a6d00; }

.pegel-plain { border: 0; background: none; font: inherit; cursor: pointer; }

.pegel-main { flex: 1; padding-top: 1.5rem; padding-bottom: 4rem; }
.pegel-main:focus { outline: none; }
.pegel-main > * + * { margin-top: 1.5rem; }
.pegel-main > .pegel-hgroup + * { margin-top: 1rem; }
h1, h2, h3, dt { hyphens: auto; overflow-wrap: break-word; }
.pegel-main > .kern-body, .pegel-main > .kern-list { max-width: 44rem; }
.pegel-hgroup > * { margin: 0; }
.pegel-main h1, .pegel-main h2 { hyphens: auto; overflow-wrap: anywhere; }
.pegel-main > h2 { margin-top: 2.5rem; }
.pegel-prose > * { max-width: 44rem; margin: 0.75rem 0 0; }
.pegel-prose > h2 { margin-top: 2.25rem; }
.pegel-stack > * + * { margin-top: 1.5rem; }

.pegel-footer { background: var(--kern-color-layout-background-hued); }
.pegel-footer__links { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; }
.pegel-footer__content { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; padding-top: 1rem; padding-bottom: 1rem; }
.pegel-footer .kern-link, .pegel-main p .kern-link, .pegel-main .kern-list .kern-link { display: inline; padding: 0; overflow-wrap: anywhere; }

.pegel-actions { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem 1.5rem; }
.pegel-receipt { font-size: 2rem; line-height: 2.5rem; letter-spacing: 0.05em; font-weight: 600; font-variant-numeric: tabular-nums; }

.kern-alert__body .kern-list { gap: 0.5rem; }
.kern-alert:focus { outline: 4px solid var(--kern-color-action-focus-default); outline-offset: 2px; }
@media (max-width: 36rem) { .pegel-main .kern-heading-x-large { font-size: 1.625rem; line-height: 2rem; } }
/* Long German words fit in a line where the browser has no hyphens for them. */
@media (max-width: 22.5rem) { .pegel-main .kern-heading-x-large, .pegel-main .kern-heading-large { font-size: 1.375rem; line-height: 1.75rem; } }
.kern-summary .kern-title { font-weight: 600; overflow-wrap: anywhere; }
.kern-summary__body > .kern-link { align-self: flex-start; }
.kern-description-list { gap: 1rem; }
.pegel-said { white-space: pre-line; overflow-wrap: anywhere; }
.kern-description-list-item__value { white-space: pre-line; overflow-wrap: anywhere; }
.kern-task-list__status { align-self: center; }
.pegel-task-note { display: inline-block; width: 100%; overflow-wrap: anywhere; }
@media (max-width: 36rem) { .kern-task-list__item { flex-wrap: wrap; gap: 0; } .kern-task-list__title { flex-basis: 100%; } .kern-task-list__content-wrapper { gap: 0.75rem !important; } .kern-task-list__content-wrapper > span:last-child { min-width: 0; hyphens: auto; overflow-wrap: anywhere; } .kern-task-list__status { margin-left: 40px; } }

.pegel-details > summary { cursor: pointer; width: fit-content; }
.pegel-details > summary:focus-visible { outline: 4px solid var(--kern-color-action-focus-default); outline-offset: 2px; border-radius: 2px; }
.pegel-details__body { margin-top: 0.5rem; padding-left: 1rem; border-left: 4px solid var(--kern-color-decorative-border-default); }


.pegel-compare { margin: 0.25rem 0 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0.5rem 1.5rem; }
.pegel-compare dt { color: var(--kern-color-layout-text-muted); }
.pegel-compare dd { margin: 0; padding-top: 0; white-space: pre-line; overflow-wrap: anywhere; }
.pegel-list--tight { gap: 0; }

.pegel-scroll { overflow-x: auto; }
.pegel-scroll[tabindex]:focus:focus-visible { outline: 4px solid var(--kern-color-action-focus-default); }
.pegel-figure { margin: 0; }
.pegel-figure > svg { display: block; width: 100%; height: auto; }
.pegel-figure > figcaption { margin-top: 0.5rem; }
`;
