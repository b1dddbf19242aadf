/**
 * What is said in English, and the same in German. `{}` is a part that differs each time; German has
 * the parts in the same order, unless it numbers them from 0: `{1}`.
 */
export type IssueTemplate = readonly [english: string, german: string];
