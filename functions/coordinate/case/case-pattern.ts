/** The pattern of the path of a case in the console. */
export const casePattern = '/coordinate/waves/:wave/cases/:ars';
