import { ulid } from 'ulid';
import { awaitsApproval, isEditable } from '../../../schemas/case.ts';
import { SubmitButton } from '../../web/components/button.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { controlNames } from '../control-fields.ts';
import { pathOf } from '../paths.ts';
import { VersionForm } from '../submission/version-form.tsx';

/** Switches approval by a second person on, with a link for that person, and off again. */
export function ApprovalSettings({ visit }: { visit: Visit }) {
  const { settings, next } = useTexts().approval;
  const href = useHref();
  const { key, head, approval, isOpen } = visit;
  const isOn = approval?.required === true;
  return (
    <>
      <p class="kern-body">{settings.text}</p>
      <p class="kern-body">
        <strong>{isOn ? settings.isOn : settings.isOff}</strong>
      </p>
      {isOpen && isOn && isEditable(head) && <p class="kern-body">{next}</p>}
      {isOpen && (
        <form class="pegel-actions" method="post" action={href(pathOf(key, 'approval/on'))}>
          <input type="hidden" name={controlNames.idempotencyKey} value={ulid()} />
          <input type="hidden" name={controlNames.version} value={String(head.version)} />
          <SubmitButton>{isOn ? settings.another : settings.on}</SubmitButton>
        </form>
      )}
      {isOpen && isOn && (awaitsApproval(head) ? <Waiting /> : <Off visit={visit} />)}
    </>
  );
}

function Waiting() {
  return <p class="kern-body">{useTexts().approval.settings.waiting}</p>;
}

function Off({ visit }: { visit: Visit }) {
  const { settings } = useTexts().approval;
  return (
    <>
      <p class="kern-body">{settings.offText}</p>
      <VersionForm visit={visit} page="approval/off" button={settings.off} />
    </>
  );
}

/** Leads to where approval is switched on and off. */
export function ApprovalOffer({ visit: { key, approval } }: { visit: Visit }) {
  const { settings } = useTexts().approval;
  const href = useHref();
  return (
    <p class="kern-body">
      {approval?.required ? settings.isOn : settings.offerText}{' '}
      <a class="kern-link kern-link--no-visited-state" href={href(pathOf(key, 'approval'))}>
        {approval?.required ? settings.change : settings.offer}
      </a>
    </p>
  );
}
