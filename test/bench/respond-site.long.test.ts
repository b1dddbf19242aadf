import { expect, test } from 'vitest';
import { withFolder } from '../support/with-folder.ts';
import { startRespondSite } from './respond-site.ts';

test('the site that benches ask answers whoever has a link', () =>
  withFolder(async (folder) => {
    const site = await startRespondSite(folder, 2);
    try {
      for (const { url, cookie } of await site.nextCases(2)) {
        expect((await fetch(url, { headers: { cookie } })).status).toBe(200);
      }
      expect.assertions(2);
    } finally {
      await site.close();
    }
  }));
