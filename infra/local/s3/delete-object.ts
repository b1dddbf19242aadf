import * as z from '../../../schemas/zod.ts';
import { readText } from './body.ts';
import type { Bucket } from './bucket.ts';
import { type Conditions, readConditions } from './conditions.ts';
import { type Call, type Reply, versionHeaders, xmlReply } from './operation.ts';
import { readXml, textChild } from './read-xml.ts';
import type { Version } from './version.ts';
import { writeXml } from './write-xml.ts';

const targetSchema = z.strictObject({ Key: textChild, VersionId: z.optional(textChild) });
const deleteSchema = z.strictObject({
  Object: z.array(targetSchema).check(z.minLength(1), z.maxLength(1000)),
  Quiet: z.optional(textChild),
});
/** Longest list of keys, in bytes. */
const longestDocument = 2 * 1024 * 1024;

/** DeleteObject. */
export async function deleteObject({ request, bucket }: Call): Promise<Reply> {
  const versionId = request.query.get('versionId');
  const version = await remove(bucket, request.key, versionId, readConditions(request));
  const headers = version === undefined ? {} : versionHeaders(bucket, version.versionId);
  const marker = version?.deleteMarker === true ? { 'x-amz-delete-marker': 'true' } : {};
  return { status: 204, headers: { ...headers, ...marker } };
}

/** DeleteObjects. */
export async function deleteObjects({ request, proof, bucket }: Call): Promise<Reply> {
  const text = await readText(request, proof, longestDocument);
  const { Object: targets, Quiet: quiet } = readXml(text, 'Delete', deleteSchema);
  const deleted = [];
  for (const { Key, VersionId } of targets) {
    const version = await remove(bucket, Key, VersionId, {});
    const marker =
      version?.deleteMarker === true
        ? { DeleteMarker: true, DeleteMarkerVersionId: version.versionId }
        : {};
    deleted.push({ Key, VersionId, ...marker });
  }
  return xmlReply(writeXml('DeleteResult', { Deleted: quiet === 'true' ? [] : deleted }));
}

/** Gives the version that was deleted, or the delete marker that was made. */
function remove(
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
  conditions: Conditions,
): Promise<Version | undefined> {
  return versionId === undefined
    ? bucket.delete(key, conditions)
    : bucket.deleteVersion(key, versionId);
}
