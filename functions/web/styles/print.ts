/** On paper: the content only. */
export const printStyles = `
@media print {
  .pegel-skip, .pegel-nav, .pegel-crumbs, .pegel-header a, .pegel-header button, .pegel-footer, .pegel-actions, .pegel-screen { display: none !important; }
  .pegel-header { border-bottom-color: #000; }
  .pegel-main { padding: 0; }
  .pegel-width { max-width: none; }
  .kern-summary__body { padding: 0; background: none; }
  .kern-description-list-item { break-inside: avoid; }
  h1, h2 { break-after: avoid; }
  .pegel-scroll { overflow: visible; break-inside: avoid; }
}
`;
