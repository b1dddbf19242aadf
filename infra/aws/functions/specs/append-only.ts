/**
 * Nobody deletes what the audit tells of a day or of a person, or changes a part of it, whatever else is
 * allowed. That an entry is written over as a whole, no permission can prevent: what adds an item may also
 * replace one, and no condition of IAM asks whether there is one. Only code does (`transact`). What the audit
 * tells of a case lies beside the case, where nothing but code tells the two apart.
 */
export const appendOnly = {
  actions: ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
  /** Of the core table; `*` stands for any rest. */
  partitions: ['AUDIT#*', 'STAFF#*'],
} as const;
