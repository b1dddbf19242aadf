import { vi } from 'vitest';
import { log } from '../../../functions/platform/log.ts';

/** Keeps what is logged from now on, instead of telling it; `end` gives it back as text. */
export function captureLog(): { end(): string } {
  const lines: string[] = [];
  const spies = (['debug', 'info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(log, level).mockImplementation((...line) => {
      lines.push(JSON.stringify(line, withErrors));
    }),
  );
  return {
    end() {
      for (const spy of spies) spy.mockRestore();
      return lines.join('\n');
    },
  };
}

/** Errors have no properties of their own that JSON knows. */
function withErrors(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  return { ...value, name: value.name, message: value.message, stack: value.stack };
}
