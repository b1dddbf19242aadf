import { SubmitButton } from '../../web/components/button.tsx';
import { useHref } from '../../web/page-context.ts';
import { FileField } from '../parts/file-field.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';
import { contactsImportPath } from './paths.ts';

/** The name of the field with the file. */
export const fileField = 'file';

/** Takes a file with contacts, also after one that was wrong. */
export function UploadForm({ error }: { error?: string | undefined }) {
  const { contactsFile: texts } = useConsoleTexts();
  const href = useHref();
  return (
    <form
      class="pegel-form"
      method="post"
      enctype="multipart/form-data"
      action={href(contactsImportPath)}
    >
      <FileField
        name={fileField}
        label={texts.file}
        hint={texts.fileHint}
        accept=".csv,.xlsx"
        error={error}
      />
      <div class="pegel-actions">
        <SubmitButton>{texts.upload}</SubmitButton>
      </div>
    </form>
  );
}
