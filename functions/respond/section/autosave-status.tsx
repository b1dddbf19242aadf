import { useTexts } from '../../web/page-context.ts';

/** Where the script that saves in passing says what it has done; empty without it. */
export function AutosaveStatus() {
  const { section } = useTexts();
  return (
    <>
      <p
        class="kern-body kern-body--small"
        id="autosave-saved"
        role="status"
        data-text={section.autosaved}
      ></p>
      <p
        class="kern-body kern-body--small"
        id="autosave-stopped"
        role="status"
        data-text={section.autosaveStopped}
      ></p>
    </>
  );
}
