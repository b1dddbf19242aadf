import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepUpload, readUpload } from '../../../functions/store/uploads.ts';
import { type ConsoleHarness, staff, startConsoleHarness } from '../../support/console-harness.ts';
import { Visitor } from '../../support/visitor.ts';

let harness: ConsoleHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
});
afterAll(() => harness.close());

describe('the console', () => {
  it('sends whoever is not signed in to the sign-in, and back to the page afterwards', async () => {
    const page = await new Visitor(harness.app).get('/coordinate?page=2');
    expect(page.status).toBe(303);
    expect(page.location).toBe('/coordinate/sign-in?to=%2Fcoordinate%3Fpage%3D2');
  });

  it('shows whoever is signed in the parts that the role may see', async () => {
    const admin = await (await harness.as(staff.admin)).get('/coordinate');
    expect(admin.status).toBe(200);
    expect(admin.html).toContain('Admin Muster');
    expect(admin.html).toContain('href="/coordinate/audit"');
    const analyst = await (await harness.as(staff.analyst)).get('/coordinate');
    expect(analyst.html).toContain('href="/coordinate/waves"');
    expect(analyst.html).not.toContain('href="/coordinate/audit"');
  });

  it('finds nothing by an id that is longer than any', async () => {
    const admin = await harness.as(staff.admin);
    for (const path of ['waves', 'jobs', 'questionnaires']) {
      expect((await admin.get(`/coordinate/${path}/${'a'.repeat(1200)}`)).status).toBe(404);
    }
  });

  it('keeps uploads for those who made them', async () => {
    const { uploads } = harness.dependencies;
    const id = await keepUpload(uploads, staff.admin.id, new Uint8Array([1, 2, 3]));
    expect(await readUpload(uploads, staff.admin.id, id)).toEqual(new Uint8Array([1, 2, 3]));
    await expect(readUpload(uploads, staff.coordinator.id, id)).rejects.toThrow('no upload');
  });
});
