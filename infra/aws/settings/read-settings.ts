import { ConfigurationError } from '../../../schemas/errors.ts';
import * as z from '../../../schemas/zod.ts';
import { findImpossible } from './find-impossible.ts';
import { type Problem, plainWords, problemsOf } from './problem.ts';
import { type Settings, type Stage, settingsSchema } from './settings.ts';
import { YamlFile } from './yaml-file.ts';

const ownSchema = z.looseObject({});
const outlineSchema = z.looseObject({
  stages: z.strictObject({
    dev: z.optional(ownSchema),
    prod: z.optional(ownSchema),
  } satisfies Record<Stage, unknown>),
});

/**
 * Reads what is set for a stage: what is common to all, and what the stage has instead.
 *
 * @param name how people know the file
 * @param text what it holds, as YAML
 * @throws ConfigurationError naming everything that is missing or wrong
 */
export function readSettings(name: string, text: string, stage: Stage): Settings {
  const file = new YamlFile(name, text);
  const outline = outlineSchema.safeParse(file.read() ?? {}, { error: plainWords });
  if (!outline.success) throw wrongAt(name, file, problemsOf(outline.error));
  const { stages, ...common } = outline.data;
  const own = stages[stage];
  if (!own) throw new ConfigurationError(`${name} has no stage ${stage}`);
  const found = find({ ...common, ...own }, stage);
  if ('settings' in found) return found.settings;
  const placed = found.problems.map(({ path, message }) => {
    const isOwn = path[0] !== undefined && path[0] in own;
    return { path: isOwn ? ['stages', stage, ...path] : path, message };
  });
  throw wrongAt(name, file, placed);
}

function find(values: object, stage: Stage): { settings: Settings } | { problems: Problem[] } {
  const parsed = settingsSchema.safeParse(values, { error: plainWords });
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const settings = { ...parsed.data, stage };
  const problems = findImpossible(settings);
  return problems.length > 0 ? { problems } : { settings };
}

function wrongAt(name: string, file: YamlFile, problems: readonly Problem[]): ConfigurationError {
  const named = problems.map(({ path, message }) => {
    const line = file.lineOf(path);
    const place = `${path.join('.')}${line ? ` (line ${line})` : ''}`;
    return `${place && ` at ${place}`}: ${message}`;
  });
  return new ConfigurationError(`${name} is wrong${named.join(';')}`);
}
