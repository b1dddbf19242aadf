/** The sizes of letters that a brief is tried in, in points; the first in which it fits is taken. */
export const sizes = [8.5, 8, 7.5, 7, 6.5, 6] as const;
