import { crc32 } from 'node:zlib';

/** The signature of a PNG and its first part, which has to stay the first. */
const headLength = 8 + 25;

/** A picture with texts in it that programs can read out, such as a title and a description. */
export function withTexts(png: Uint8Array, texts: Record<string, string>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(texts).map(([keyword, text]) =>
    // International text: keyword, not compressed, no language, no translated keyword.
    chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`)),
  );
  return Uint8Array.from(
    Buffer.concat([png.subarray(0, headLength), ...parts, png.subarray(headLength)]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
