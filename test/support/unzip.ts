import { inflateRawSync } from 'node:zlib';

/** The files of an archive as texts, by name. */
export function unzip(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  const end = archive.lastIndexOf('PK\x05\x06');
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 20)];
    const lengths = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const local = archive.readUInt32LE(entry + 42);
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(from, from + packed);
    const key = archive.toString('utf8', entry + 46, entry + 46 + name);
    files[key] = (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    entry += 46 + name + extra + comment;
  }
  return files;
}
