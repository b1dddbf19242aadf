import type { SignDownload } from '../../functions/web/documents/answer-document.ts';

/** For tests in which nothing is so large that it is downloaded from the bucket itself. */
export const noDownloads: SignDownload = async () => {
  throw new TypeError('nothing here is too large for an answer');
};
