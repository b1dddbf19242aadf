import type { Staff } from '../../../schemas/staff.ts';
import { may, type Right } from '../../domain/access/rights.ts';
import { recipientsPath } from '../../web/console-paths.ts';
import { useHref } from '../../web/page-context.ts';
import { districtMapPath } from '../district-map/paths.ts';
import { PageSection } from '../parts/page-section.tsx';
import { slideTemplatePath } from '../slide-template/paths.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

interface Setting {
  path: string;
  right: Right;
  title: string;
}

/** Leads to what documents of all waves are made with and who is told of them, for who may change it. */
export function DocumentSettings({ staff }: { staff: Staff }) {
  const { documents, recipients, slideTemplate, districtMap } = useConsoleTexts();
  const href = useHref();
  const all: Setting[] = [
    { path: recipientsPath, right: 'recipients.change', title: recipients.title },
    { path: slideTemplatePath, right: 'waves.change', title: slideTemplate.title },
    { path: districtMapPath, right: 'registry.change', title: districtMap.title },
  ];
  const settings = all.filter(({ right }) => may(staff, right));
  if (settings.length === 0) return null;
  return (
    <PageSection title={documents.settings}>
      <ul class="kern-list kern-list--bullet">
        {settings.map(({ path, title }) => (
          <li>
            <a class="kern-link kern-link--no-visited-state" href={href(path)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
