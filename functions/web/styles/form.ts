/** Questions: the space between them, small inputs in a row, texts beside options. */
export const formStyles = `
.pegel-form { display: flex; flex-direction: column; gap: 2.5rem; }
.pegel-question { scroll-margin-top: 1rem; }
.pegel-question .kern-fieldset legend.kern-label { width: 100%; max-width: 44rem; margin-bottom: 0; }
.pegel-question .kern-fieldset legend ~ * { clear: both; }
.pegel-question fieldset { min-width: 0; }
.pegel-question .kern-label { hyphens: auto; overflow-wrap: anywhere; min-width: 0; }
.pegel-question .kern-form-input > .kern-label { max-width: 44rem; }
.pegel-question .kern-hint, .pegel-question .pegel-note { max-width: 44rem; margin: 0; color: var(--kern-color-layout-text-muted); }
.pegel-question .kern-fieldset__body { padding-top: 0.5rem; }
.pegel-question .kern-error { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
.pegel-question .kern-form-input .kern-error { order: 0; }
.pegel-question .kern-form-input__input { max-width: 30rem; }
.pegel-question textarea.kern-form-input__input { max-width: 44rem; height: 9rem; }
.pegel-question .kern-form-check .kern-label { max-width: 40rem; }

.pegel-note { display: flex; align-items: flex-start; gap: 0.5rem; }
.pegel-note .kern-icon { flex: none; margin-top: 0.15rem; background-color: var(--kern-color-layout-text-muted); }

.pegel-question .pegel-previous { max-width: 44rem; overflow-wrap: anywhere; margin: 0.25rem 0 0.5rem; padding-left: 0.75rem; border-left: 4px solid var(--kern-color-decorative-border-default); }
.pegel-previous__lines { margin: 0; padding-left: 1.25rem; }

.kern-fieldset__body:has(> .pegel-changed) { flex-direction: row; flex-wrap: wrap; gap: 0.5rem 2rem; }
.pegel-changed { flex: 1 0 100%; margin: 0.5rem 0 0 1rem; padding-left: calc(2rem - 2px); border-left: 4px solid var(--kern-color-decorative-border-default); }
.pegel-remark { margin-top: 1rem; padding: 0.75rem 1rem; border-left: 4px solid var(--kern-color-feedback-warning); background: var(--kern-color-feedback-warning-background); max-width: 44rem; }
.pegel-remark > * + * { margin-top: 0.75rem; }
.pegel-remark > div > p { display: flex; gap: 0.5rem; margin: 0; }
.pegel-remark .kern-icon { flex: none; margin-top: 0.25rem; }
.pegel-remark textarea.kern-form-input__input { height: 6rem; }

.pegel-parts { display: flex; flex-wrap: wrap; gap: 1rem; }
.pegel-parts .kern-form-input { width: auto; }
.pegel-question .pegel-input-2 { width: 4rem; }
.pegel-question .pegel-input-4 { width: 6rem; }
.pegel-question .pegel-input-9 { width: 10rem; }
.pegel-unit { display: flex; align-items: center; gap: 0.75rem; align-self: stretch; }

.pegel-other { margin: -0.5rem 0 0 1rem; padding-left: calc(2rem - 2px); border-left: 4px solid var(--kern-color-decorative-border-default); }
@supports selector(:has(*)) {
  .kern-form-check:has(input:not(:checked)) + .pegel-other:not(.kern-form-input--error) { display: none; }
  .pegel-no-has { display: none; }
  .kern-form-check:has(> [value="changed"]:not(:checked)) + .pegel-changed { display: none; }
}
`;
