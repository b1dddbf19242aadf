import { expect, test } from 'vitest';
import { withFolder } from '../support/with-folder.ts';
import { startRespondSite } from './respond-site.ts';

test('the site that benches ask answers whoever has a link', () =>
  withFolder(async (folder) => {
    const site = await startRespondSite(folder, 1);
    try {
      const [{ url, cookie } = { url: '', cookie: '' }] = await site.nextCases(1);
      expect((await fetch(url, { headers: { cookie } })).status).toBe(200);
    } finally {
      await site.close();
    }
  }));
