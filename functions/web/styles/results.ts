/** Key figures in a row, charts side by side where there is room. */
export const resultsStyles = `
.pegel-main > .pegel-facts { display: flex; flex-wrap: wrap; gap: 1rem 3rem; margin-bottom: 0; }
.pegel-facts__fact dt, .pegel-facts__fact dd { margin: 0; }
.pegel-facts__value { font-size: 1.75rem; line-height: 2.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }

.pegel-charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 2.5rem 3rem; align-items: start; }
.pegel-chart > svg { display: block; width: 100%; max-width: 30rem; height: auto; }
.pegel-chart { position: relative; }
.pegel-chart[tabindex]:focus:focus-visible { outline: 4px solid var(--kern-color-action-focus-default); outline-offset: 2px; }
.pegel-tip { position: absolute; z-index: 1; margin: 0; padding: 0.25rem 0.5rem; width: max-content; max-width: min(18rem, 100%); box-sizing: border-box; background: #171a2b; color: #fff !important; border: 1px solid #fff; border-radius: 4px; overflow-wrap: anywhere; }
.pegel-tip[hidden] { display: none; }

.pegel-filter { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
.pegel-filter [aria-current] { font-weight: 600; color: inherit; text-decoration: none; border-bottom: 3px solid var(--kern-color-action-default); }

.pegel-main table.kern-table caption { text-align: left; padding: 0.5rem 0; }
.pegel-main .pegel-scroll { container-type: inline-size; }
.pegel-main .pegel-scroll caption > span { display: inline-block; position: sticky; left: 0; max-width: 100cqi; }
.pegel-main table.kern-table th { white-space: normal; hyphens: auto; vertical-align: bottom; }
.pegel-main table.kern-table { font-variant-numeric: tabular-nums; }
.pegel-main table.kern-table td { white-space: pre-line; }
@media (max-width: 36rem) { .pegel-main table.kern-table .kern-table__cell--numeric { text-wrap: wrap; } }
`;
