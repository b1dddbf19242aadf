import { deleteObject, deleteObjects } from './delete-object.ts';
import { S3Error } from './errors.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import { abortUpload, completeUpload, createUpload, listParts, uploadPart } from './multipart.ts';
import type { Call, Reply } from './operation.ts';
import { copyObject, putObject } from './put-object.ts';
import type { S3Request } from './request.ts';

type Operation = (call: Call) => Promise<Reply>;

/** How to tell that a request asks for an operation. */
interface Route {
  readonly method: string;
  /** Parameters of the query that must be there. */
  readonly needs: readonly string[];
  /** Parameters that may be there; any other asks for something that is not implemented. */
  readonly allows: readonly string[];
  readonly run: Operation;
}

const reading = ['versionId', 'response-content-disposition'];
const listing = ['prefix', 'delimiter', 'start-after', 'max-keys', 'continuation-token'];

const bucketRoutes: readonly Route[] = [
  { method: 'HEAD', needs: [], allows: [], run: headBucket },
  {
    method: 'GET',
    needs: ['list-type'],
    allows: [...listing, 'encoding-type', 'fetch-owner'],
    run: listObjects,
  },
  { method: 'POST', needs: ['delete'], allows: [], run: deleteObjects },
];

const objectRoutes: readonly Route[] = [
  { method: 'GET', needs: [], allows: reading, run: getObject },
  { method: 'HEAD', needs: [], allows: reading, run: getObject },
  { method: 'PUT', needs: [], allows: [], run: putObject },
  { method: 'DELETE', needs: [], allows: ['versionId'], run: deleteObject },
  { method: 'POST', needs: ['uploads'], allows: [], run: createUpload },
  { method: 'PUT', needs: ['partNumber', 'uploadId'], allows: [], run: uploadPart },
  { method: 'GET', needs: ['uploadId'], allows: [], run: listParts },
  { method: 'POST', needs: ['uploadId'], allows: [], run: completeUpload },
  { method: 'DELETE', needs: ['uploadId'], allows: [], run: abortUpload },
];

/** A copy is told from a put by a header alone. */
const copyRoutes: readonly Route[] = [{ method: 'PUT', needs: [], allows: [], run: copyObject }];

/**
 * Finds the operation that a request asks for. Unknown parameters are refused rather than ignored:
 * else `PUT /bucket/key?tagging` would overwrite the object with its tags.
 *
 * @throws S3Error NotImplemented
 */
export function findOperation(request: S3Request): Operation {
  const names = [...request.query.keys()].filter((name) => !/^x-(?:amz-|id$)/i.test(name));
  const route = routesFor(request).find(
    ({ method, needs, allows }) =>
      method === request.method &&
      needs.every((name) => names.includes(name)) &&
      names.every((name) => needs.includes(name) || allows.includes(name)),
  );
  if (route === undefined) throw new S3Error('NotImplemented');
  return route.run;
}

function routesFor({ key, fields }: S3Request): readonly Route[] {
  if (key === '') return bucketRoutes;
  return fields.has('x-amz-copy-source') ? copyRoutes : objectRoutes;
}

async function headBucket(): Promise<Reply> {
  return { status: 200, headers: {} };
}
