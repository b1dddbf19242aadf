import { vi } from 'vitest';
import * as z from '../../schemas/zod.ts';

/** A line of CloudWatch's embedded metric format. */
const lineSchema = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
      }),
    ]),
  }),
});

/** A metric that was told, with all that stands in its line. */
export interface ToldMetric {
  name: string;
  value: unknown;
  namespace: string;
  unit: string;
  dimensions: Record<string, unknown>;
  /** What stands there beside it. */
  fields: string[];
}

/** Keeps from now on what is told to CloudWatch; the log itself is not written any more. */
export function hearMetrics(): ToldMetric[] {
  const told: ToldMetric[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    const parsed = lineSchema.safeParse(parse(String(text)));
    if (parsed.success) told.push(...metricsIn(parsed.data));
    return true;
  });
  return told;
}

function metricsIn({ _aws, ...line }: z.infer<typeof lineSchema>): ToldMetric[] {
  const [{ Namespace, Dimensions, Metrics }] = _aws.CloudWatchMetrics;
  const dimensions = Object.fromEntries(Dimensions.flat().map((key) => [key, line[key]]));
  const fields = Object.keys(line).filter(
    (key) => !(key in dimensions) && !Metrics.some(({ Name }) => Name === key),
  );
  return Metrics.map(({ Name, Unit }) => ({
    ...{ name: Name, value: line[Name], namespace: Namespace, unit: Unit, dimensions, fields },
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
