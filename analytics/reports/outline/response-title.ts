import type { Text } from '../../../schemas/text.ts';

/** What the part about who has reported is called. */
export const responseTitle: Text = { de: 'Rücklauf', en: 'Response' };
