import type { Stores } from './stores.ts';

/** What a command needs of the world around it. */
export interface CommandContext {
  /** Connects when the arguments are known to be right; closed by the caller. */
  connect(): Promise<Stores>;
  /** Writes one line of the report. */
  print(line: string): void;
  /** Shows how far the work is, on one line that is overwritten; nothing where nobody watches. */
  progress(text: string): void;
}

/** One thing that `npm run pegel -- …` does. */
export interface Command {
  /** The words that call it. */
  words: readonly [string] | readonly [string, string];
  /** What follows the words, for the list of commands. */
  parameters: string;
  /** What it does, in one line. */
  summary: string;
  /**
   * @param args what follows the words on the command line
   * @throws PegelError with sentences for the person who typed the command
   */
  run(args: string[], context: CommandContext): Promise<void>;
}
