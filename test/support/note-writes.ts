import type { Table } from '../../functions/store/table.ts';

/** Notes the commands that write, whether they succeed or not, by all tables of the same client. */
export function noteWrites({ client }: Table): string[] {
  const noted: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (command) => {
        if (/Put|Update|Delete|Write/.test(commandName)) noted.push(commandName);
        return next(command);
      },
    { step: 'initialize', name: 'noteWrites' },
  );
  return noted;
}
