/**
 * A run begins with no further set of documents after this time, and a set that takes longer than that has
 * failed. Together they end well before the function would be killed, with room for the file under way.
 */
export const beginWithin = { minutes: 4 };
export const makeWithin = { minutes: 8 };
