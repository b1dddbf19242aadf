/**
 * Nobody changes or deletes what the audit tells of a day or of a person, whatever else is allowed.
 * What it tells of a case lies beside the case, where only code tells the two apart.
 */
export const appendOnly = {
  actions: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
  /** Of the core table; `*` stands for any rest. */
  partitions: ['AUDIT#*', 'STAFF#*'],
} as const;
