import type { Context } from 'hono';
import { NotFoundError } from '../../schemas/errors.ts';
import { type BoardView, loadBoard } from '../coordinate/board/load-board.ts';
import { type Recipient, recipientsOf, takesLetter } from '../domain/letters/recipients.ts';
import { unreachable } from '../domain/mail/working-contacts.ts';
import { listContacts, listContactsOf } from '../store/contacts/contacts.ts';
import type { PageEnv } from '../web/page-context.ts';
import type { LettersDependencies } from './dependencies.ts';

/** The units of a wave that mail does not reach, as far as whoever asks may see them. */
export interface LettersView {
  board: BoardView;
  /** In the order of their keys. */
  recipients: Recipient[];
}

/** @throws NotFoundError if there is no such wave */
export async function loadLetters(
  c: Context<PageEnv>,
  dependencies: LettersDependencies,
  wave: string,
): Promise<LettersView> {
  const board = await loadBoard(c, dependencies, wave);
  const now = dependencies.clock.now();
  const asked = board.cases.filter((one) => takesLetter(board.wave, one, now));
  const contacts = await listContactsOf(
    dependencies.contacts,
    asked.map(({ ars }) => ars),
  );
  return { board, recipients: recipientsOf(board.wave, asked, contacts, now) };
}

/** One unit that is to get a letter, whether mail reaches it or not. */
export interface UnitLetterView {
  board: BoardView;
  unit: Recipient;
  /** Whether it has something to do, and can do it now. */
  isPossible: boolean;
}

/** @throws NotFoundError if there is no such wave, or the unit is none of its */
export async function loadUnitLetter(
  c: Context<PageEnv>,
  dependencies: LettersDependencies,
  { wave, ars }: { wave: string; ars: string },
): Promise<UnitLetterView> {
  const board = await loadBoard(c, dependencies, wave);
  const unit = board.cases.find((one) => one.ars === ars);
  if (!unit) throw new NotFoundError('The wave has no such case');
  const reason = unreachable(await listContacts(dependencies.contacts, ars));
  return {
    board,
    unit: { ...unit, reason },
    isPossible: takesLetter(board.wave, unit, dependencies.clock.now()),
  };
}
