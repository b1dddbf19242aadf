/**
 * Where the reader's own colours take the place of ours, such as in a contrast theme of Windows. KERN
 * then leaves radios and checkboxes looking the same whether they are checked or not, gives icons a
 * white that a light theme does not show, and takes the ring of the focus away from radios.
 *
 * `:is(*, #inhalt)` counts as an id, so that rules of KERN that are marked important do not win.
 */
export const forcedColoursStyles = `
@media (forced-colors: active) {
  .kern-icon:is(*, #inhalt) { forced-color-adjust: none; background-color: CanvasText !important; }
  .kern-form-check > input:is(*, #inhalt) { appearance: auto !important; forced-color-adjust: auto !important; }
  .kern-form-check > input:is(*, #inhalt)::before { display: none !important; }
  :focus-visible:is(*, #inhalt) { outline: 4px solid Highlight !important; outline-offset: 2px !important; }
  .kern-link--stretched:focus-visible:is(*, #inhalt)::after { outline: 4px solid Highlight !important; }
  .kern-alert:is(*, #inhalt):focus { outline-color: Highlight; }
}
`;
