/** A matrix: a table where there is room, and one group of radios a row where there is not. */
export const matrixStyles = `
.pegel-matrix { width: 100%; border-collapse: collapse; }
.pegel-matrix th, .pegel-matrix td { padding: 0.5rem; border-bottom: 1px solid var(--kern-color-decorative-border-default); vertical-align: middle; }
.pegel-matrix tbody th { padding-left: 0; text-align: left; font-weight: 400; }
.pegel-matrix thead th { vertical-align: bottom; text-align: center; hyphens: auto; }
.pegel-matrix .kern-label { font-weight: 400; }
.pegel-matrix__earlier { display: block; color: var(--kern-color-layout-text-muted); }
.pegel-matrix__row--missing > th { border-left: 4px solid var(--kern-color-feedback-danger); padding-left: 0.75rem !important; }

@media (min-width: 48rem) {
  .pegel-matrix thead th:not(:first-child) { width: 7.5rem; }
  .pegel-matrix .kern-form-check { display: block; padding: 0; }
  .pegel-matrix .kern-form-check input { margin: 0 auto; }
  .pegel-matrix .kern-form-check .kern-label { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .pegel-matrix tbody tr:hover > * { background: var(--kern-color-layout-background-hued); }
}

@media (max-width: 47.99rem) {
  .pegel-matrix, .pegel-matrix tbody, .pegel-matrix tr, .pegel-matrix th, .pegel-matrix td { display: block; }
  .pegel-matrix thead { display: none; }
  .pegel-matrix tr { padding: 0.75rem 0; border-bottom: 1px solid var(--kern-color-layout-border); }
  .pegel-matrix tr:last-child { border-bottom: 0; }
  .pegel-matrix th, .pegel-matrix td { border-bottom: 0; padding: 0.25rem 0; overflow-wrap: anywhere; }
  .pegel-matrix tbody th .kern-body:first-child { font-weight: 600; }
}
`;
