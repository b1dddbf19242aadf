/**
 * What each unit says to each question as one row of a subquery, whatever number of rows it has in `answers`:
 * the columns `question`, `unit`, `source` and `obs_status`. A multiple choice or a matrix is OBSERVED
 * if any of its rows is, else UNKNOWN if any is, else MISSING.
 *
 * Only rows with an item can be several of a unit, so that no others are grouped: a third of the time.
 */
export const questionUnits = `(
  SELECT question, unit, source, obs_status
  FROM answers
  WHERE item = ''
  UNION ALL
  SELECT question, unit, min(source) AS source,
    CASE
      WHEN max(CASE WHEN obs_status = 'OBSERVED' THEN 1 ELSE 0 END) = 1 THEN 'OBSERVED'
      WHEN max(CASE WHEN obs_status = 'UNKNOWN' THEN 1 ELSE 0 END) = 1 THEN 'UNKNOWN'
      ELSE 'MISSING'
    END AS obs_status
  FROM answers
  WHERE item <> ''
  GROUP BY question, unit
)`;
