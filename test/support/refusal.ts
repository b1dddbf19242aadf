import { InvalidFileError } from '../../schemas/errors.ts';

/** The lines that a file is refused with; none if it is taken. */
export async function refusal(work: () => unknown): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidFileError)) throw error;
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
}
