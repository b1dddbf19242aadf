import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { refusal, useServer } from './harness.ts';
import { plain as Bucket } from './setup.ts';

const stand = useServer();
const Key = 'ranged';
const content = Buffer.from(Array.from({ length: 300 }, (_, i) => i % 256));

beforeAll(async () => {
  await stand.client.send(new PutObjectCommand({ Bucket, Key, Body: content }));
  await stand.client.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }));
});

function get(Range: string) {
  return stand.client.send(new GetObjectCommand({ Bucket, Key, Range }));
}

const place = fc.integer({ min: 0, max: content.length - 1 });
const far = fc.integer({ min: 0, max: 3 * content.length });

describe('a range', () => {
  it('from a first to a last byte gives just these, cut at the end of the object', async () => {
    await fc.assert(
      fc.asyncProperty(place, far, async (first, more) => {
        const got = await get(`bytes=${first}-${first + more}`);
        const expected = content.subarray(first, first + more + 1);
        const last = first + expected.length - 1;

        expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(expected);
        expect(got.$metadata.httpStatusCode).toBe(206);
        expect(got.ContentRange).toBe(`bytes ${first}-${last}/${content.length}`);
        expect(got.ContentLength).toBe(expected.length);
      }),
      { numRuns: 50 },
    );
  });

  it('that is open goes to the end', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (first) => {
        const got = await get(`bytes=${first}-`);

        expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(
          content.subarray(first),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('of the last bytes gives at most all of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 * content.length }), async (length) => {
        const got = await get(`bytes=-${length}`);

        expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(
          content.subarray(-length),
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each([`bytes=${content.length}-`, `bytes=${content.length + 5}-900`, 'bytes=-0'])(
    'outside of the object, %s, is 416',
    async (range) => {
      expect(await refusal(() => get(range))).toEqual({ name: 'InvalidRange', status: 416 });
    },
  );

  it('of an empty object is 416', async () => {
    const empty = new GetObjectCommand({ Bucket, Key: 'empty', Range: 'bytes=0-' });

    expect(await refusal(() => stand.client.send(empty))).toMatchObject({ status: 416 });
  });

  it.each(['bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=a-b'])(
    'that is none, %s, gives the whole object',
    async (range) => {
      const got = await get(range);

      expect((await got.Body?.transformToByteArray())?.length).toBe(content.length);
      expect(got.$metadata.httpStatusCode).toBe(200);
    },
  );

  it('is told by HeadObject, too', async () => {
    const head = await stand.client.send(
      new HeadObjectCommand({ Bucket, Key, Range: 'bytes=2-5' }),
    );

    expect(head.ContentLength).toBe(4);
  });
});
