import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Field } from './fields.ts';

/** A body as it goes over the wire. */
export interface Body {
  headers: Record<string, string>;
  bytes: Uint8Array<ArrayBuffer>;
}

type Encode = (fields: Field[]) => Body;

const form = 'application/x-www-form-urlencoded';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, 'utf8'));
const encoded = (fields: Field[]): string =>
  fields
    .map((field) => field.map((text) => encodeURIComponent(text.toWellFormed())).join('='))
    .join('&');
const ofType = (type: string | undefined, text: string): Body => ({
  headers: type === undefined ? {} : { 'content-type': type },
  bytes: bytesOf(text),
});

/** What is no percent encoding, or none of UTF-8; the last ones are raw bytes. */
const junk = [
  ...['%', '%%', '%zz', '%u0041', '%0', '%00', '%ff%fe', '%c0%af', '%ed%a0%80', '%ed%bf%bf'],
  ...['%f4%90%80%80', '%e2%82', '=', '==', '&&', ';', '+', '&=&', '\u0000', '\r\n', '#', '?'],
].map((text) => Buffer.from(text));
const rawJunk = [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xfe, 0xff], [0xef, 0xbb, 0xbf]].map(
  (bytes) => Buffer.from(bytes),
);

const broken: fc.Arbitrary<Encode> = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...junk, ...rawJunk)), { minLength: 1, maxLength: 12 })
  .map((places) => (fields) => {
    let body = Buffer.from(encoded(fields));
    for (const [place, bytes] of places) {
      const at = place % (body.length + 1);
      body = Buffer.concat([body.subarray(0, at), bytes, body.subarray(at)]);
    }
    return { headers: { 'content-type': form }, bytes: new Uint8Array(body) };
  });

const repeated: fc.Arbitrary<Encode> = fc
  .tuple(fc.nat(), fc.integer({ min: 2, max: 900 }))
  .map(([which, times]) => (fields) => {
    const field = fields[which % fields.length] ?? ['a', ''];
    return ofType(form, encoded([...fields, ...Array<Field>(times).fill(field)]));
  });

const long: fc.Arbitrary<Encode> = fc
  .tuple(fc.nat(), fc.constantFrom(100_000, 127_000, 131_072, 131_073, 400_000, 1_048_576))
  .map(([which, length]) => (fields) => {
    const [name] = fields[which % fields.length] ?? ['a'];
    return ofType(form, encoded([...fields, [name, 'y'.repeat(length)]]));
  });

const wrongLength: fc.Arbitrary<Encode> = fc
  .constantFrom('0', '1', '-1', 'abc', '1e9', '999999999', '131073', '0x10', '')
  .map((length) => (fields) => ({
    headers: { 'content-type': form, 'content-length': length },
    bytes: bytesOf(encoded(fields)),
  }));

const otherType: fc.Arbitrary<Encode> = fc
  .constantFrom(
    undefined,
    'application/json',
    'text/plain',
    'text/xml',
    'x',
    `${form}; charset=utf-16`,
  )
  .map((type) => (fields) => {
    const nested = fields.reduce<unknown>((inner, [name]) => [name, inner], null);
    const isForm = type?.startsWith(form);
    const json = () => JSON.stringify({ ...Object.fromEntries(fields), nested });
    return ofType(type, isForm ? encoded(fields) : json());
  });

const zipped: fc.Arbitrary<Encode> = fc
  .constantFrom('gzip', 'br', 'deflate', 'identity', 'x')
  .map((encoding) => (fields) => ({
    headers: { 'content-type': form, 'content-encoding': encoding },
    bytes: new Uint8Array(gzipSync(encoded(fields))),
  }));

const noise: fc.Arbitrary<Encode> = fc
  .tuple(
    fc.constantFrom(form, 'multipart/form-data; boundary=x'),
    fc.uint8Array({ maxLength: 2000 }),
  )
  .map(([type, bytes]) => () => ({
    headers: { 'content-type': type },
    bytes: new Uint8Array(bytes),
  }));

type Part = (field: Field) => string;
const quoted = (text: string) => text.toWellFormed().replaceAll(/["\r\n]/g, encodeURIComponent);
const disposition = (name: string) => `Content-Disposition: form-data; name="${quoted(name)}"`;
const parts: Part[] = [
  ([name, value]) => `${disposition(name)}\r\n\r\n${value}`,
  ([name, value]) => `${disposition(name)}; filename="a.txt"\r\n\r\n${value}`,
  ([name, value]) => `${disposition(name)}\r\nContent-Type: text/html; charset=x\r\n\r\n${value}`,
];
const brokenParts: Part[] = [
  ...parts,
  ([name, value]) => `${disposition(name)}\r\nX-Long: ${'h'.repeat(20_000)}\r\n\r\n${value}`,
  ([name, value]) => `${disposition(name)}\n\n${value}`,
  ([name]) => disposition(name),
  ([, value]) => `Content-Disposition: form-data\r\n\r\n${value}`,
  ([, value]) => `\r\n\r\n${value}`,
  ([name]) => `${disposition(name)}\r\n\r\n--b\r\n--b--`,
];

function multipart(some: Part[], headers: string[], ends: string[]): fc.Arbitrary<Encode> {
  return fc
    .tuple(
      fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...headers),
      fc.constantFrom(...ends),
    )
    .map(([kinds, type, end]) => (fields) => {
      const body = fields.map((field, i) => {
        const part = kinds[i % kinds.length] as Part;
        return `--b\r\n${part(field)}\r\n`;
      });
      return ofType(type, body.join('') + end);
    });
}

const whole = 'multipart/form-data; boundary=b';
const brokenTypes = [
  ...[whole, 'multipart/form-data', 'multipart/form-data; boundary=', `${whole}; boundary=c`],
  ...['multipart/form-data; boundary=other', `multipart/form-data; boundary=${'b'.repeat(300)}`],
  ...[
    'multipart/form-data; boundary="b',
    'Multipart/Form-Data; BOUNDARY=b',
    'multipart/mixed; boundary=b',
  ],
];

/** All ways of sending fields, by the name of what is bad about them. */
const encodings = {
  'honest encoding': { weight: 8, arbitrary: fc.constant<Encode>((f) => ofType(form, encoded(f))) },
  'broken encoding': { weight: 4, arbitrary: broken },
  'repeated field': { weight: 2, arbitrary: repeated },
  'large text': { weight: 1, arbitrary: long },
  multipart: { weight: 3, arbitrary: multipart(parts, [whole], ['--b--\r\n']) },
  'broken multipart': {
    weight: 3,
    arbitrary: multipart(brokenParts, brokenTypes, [
      '--b--\r\n',
      '',
      '--b',
      '--b--',
      '--b--garbage\r\n',
    ]),
  },
  'other type': { weight: 2, arbitrary: otherType },
  compressed: { weight: 1, arbitrary: zipped },
  'wrong length': { weight: 1, arbitrary: wrongLength },
  noise: { weight: 1, arbitrary: noise },
} as const;
export type Encoding = keyof typeof encodings;

export const anyEncoding: fc.Arbitrary<{ kind: Encoding; encode: Encode }> = fc.oneof(
  ...Object.entries(encodings).map(([kind, { weight, arbitrary }]) => ({
    weight,
    arbitrary: arbitrary.map((encode) => ({ kind: kind as Encoding, encode })),
  })),
);
