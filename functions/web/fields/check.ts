import { html } from 'hono/html';

interface CheckProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  value: string;
  label: string;
  checked: boolean;
  error: boolean;
  /** Ids of what names the control, where its label alone does not. */
  labelledBy?: string;
  /** What stands right after it: stylesheets can tell whether the control before is checked. */
  after?: unknown;
}

/**
 * A radio or a checkbox with its label. Most of a long page consists of these: a template is made
 * several times as fast as elements are.
 */
export function Check(props: CheckProps) {
  const { type, id, name, value, label, checked, error, labelledBy, after } = props;
  const control = `kern-form-check__${type}`;
  const classes = error ? `${control} ${control}--error` : control;
  const isChecked = checked && html` checked=""`;
  const labels = labelledBy && html` aria-labelledby="${labelledBy}"`;
  const labelId = labelledBy && html` id="${id}~label"`;
  return html`<div class="kern-form-check"><input class="${classes}" type="${type}" id="${id}" name="${name}" value="${value}"${isChecked}${labels}/><label class="kern-label"${labelId} for="${id}">${label}</label>${after}</div>`;
}
