import { noteLength } from '../../../schemas/case-note.ts';
import type { FormFields } from '../../domain/cases/form-fields.ts';

/** The text of a form that must have one; undefined if it says too little or too much. */
export function readNoteText(fields: FormFields): string | undefined {
  const text = (fields['text']?.[0] ?? '').trim().replaceAll('\r\n', '\n');
  return text.length >= noteLength.min && text.length <= noteLength.max ? text : undefined;
}
