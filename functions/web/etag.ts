import type { Context } from 'hono';

/**
 * Whether whoever asks has what this tag stands for already. A weak tag is as good: what compresses an
 * answer on its way makes ours weak.
 */
export function hasTag(c: Context, tag: string): boolean {
  const asked = c.req.header('If-None-Match')?.split(',') ?? [];
  const tags = asked.map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
