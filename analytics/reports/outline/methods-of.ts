import type { Method } from '../../indicators/indicator.ts';
import type { Section } from './section.ts';

/** The methods of all sections, each once: those of several themes are the same. */
export function methodsOf(sections: readonly Section[]): Method[] {
  const methods = sections.flatMap(({ methods }) => methods);
  return [...new Map(methods.map((method) => [method.id, method])).values()];
}
