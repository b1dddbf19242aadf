import { noteBatch as noteBatchItself } from '../../../functions/bounce/note-batch.ts';
import { noteEvent as noteEventItself } from '../../../functions/bounce/note-event.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const noteBatch = underSpec('bounce', noteBatchItself);
export const noteEvent = underSpec('bounce', noteEventItself);
