import type { FormFields } from '../../functions/domain/cases/form-fields.ts';
import type { Page } from './visitor.ts';

const entities: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** What the largest form of a page says as it stands: hidden fields, texts, chosen options. */
export function formOf({ html }: Page): FormFields {
  const forms = [...html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)].map(([, inner = '']) => inner);
  const form = forms.reduce((best, one) => (one.length > best.length ? one : best), '');
  const fields: FormFields = {};
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), plain(value)];
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const type = attribute(tag, 'type');
    if (type === 'file' || type === 'radio' || type === 'checkbox') continue;
    add(attribute(tag, 'name'), attribute(tag, 'value'));
  }
  for (const [, head = '', options = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const tags = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
    const chosen = tags.find((tag) => / selected\b/.test(tag)) ?? tags[0] ?? '';
    add(attribute(head, 'name'), attribute(chosen, 'value'));
  }
  return fields;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function plain(text: string): string {
  return text.replace(/&(amp|quot|lt|gt|#39);/g, (entity) => entities[entity] ?? entity);
}
