import { AsyncLocalStorage } from 'node:async_hooks';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { functionSpecs } from '../../../infra/aws/functions/specs/function-specs.ts';
import type { FunctionName } from '../../../infra/functions.ts';
import { rightFor } from './allowed.ts';
import { type Need, needsOf, needsOfMissing, type RequestInput } from './needs.ts';
import { note } from './noted.ts';

/** Whose code runs: whatever it awaits belongs to it. */
const acting = new AsyncLocalStorage<FunctionName>();

/** The function whose code runs, if it is that of any. */
export function actingFunction(): FunctionName | undefined {
  return acting.getStore();
}

/** Does something as a function of Pegel. */
export function actAs<R>(name: FunctionName, what: () => R): R {
  watchRequests();
  return acting.run(name, what);
}

/** Does something in the midst of what a function does that the function has no part in. */
export function actAsNobody<R>(what: () => R): R {
  return acting.exit(what);
}

/**
 * The same function or object; but what it asks AWS for, or signs an address for, is refused unless the spec
 * of a function of Pegel allows it. Whatever runs here runs in AWS, too.
 */
export function underSpec<T extends object>(name: FunctionName, value: T): T {
  type Called = (...given: unknown[]) => unknown;
  return new Proxy(value, {
    apply: (called, self, given) => actAs(name, () => Reflect.apply(called as Called, self, given)),
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function') return found;
      return (...given: unknown[]) => actAs(name, () => Reflect.apply(found, target, given));
    },
  });
}

/**
 * Notes that a function does what a request needs.
 *
 * @param request what the SDK calls it, such as `GetItemCommand`
 * @throws Error if the spec of the function does not allow it
 */
export function expectAllowed(name: FunctionName, request: string, input: RequestInput): void {
  for (const need of needsOf(request, input)) expectMet(name, need);
}

function expectMet(name: FunctionName, need: Need): void {
  const { action, targets, partition } = need;
  const right = rightFor(functionSpecs[name], need);
  if (right) {
    note({ name, action, right });
    return;
  }
  const kind = partition ? ` (${partition.split('#')[0]})` : '';
  const refused = (targets.join(' or ') || 'what no spec knows') + kind;
  note({ name, action, refused });
  throw new Error(`The spec of ${name} does not allow ${action} on ${refused}`);
}

type Handler = (args: object) => Promise<unknown>;
/** All requests and all signed addresses of the SDK come by here, of whichever client. */
interface Requests {
  resolveMiddlewareWithContext(
    this: { input: RequestInput },
    ...context: [unknown, unknown, unknown, { commandName: string }]
  ): Handler;
}

let isWatching = false;

/** Looks at requests while a function is acting; others go on as ever. */
function watchRequests(): void {
  if (isWatching) return;
  isWatching = true;
  const requests = findRequests();
  const resolve = requests.resolveMiddlewareWithContext;
  requests.resolveMiddlewareWithContext = function (...context) {
    const handler = resolve.apply(this, context);
    const { input } = this;
    const { commandName } = context[3];
    return async (args) => {
      const name = actingFunction();
      if (!name) return handler(args);
      expectAllowed(name, commandName, input);
      try {
        return await handler(args);
      } catch (error) {
        if (isMissing(error)) for (const need of needsOfMissing(input)) expectMet(name, need);
        throw error;
      }
    };
  };
}

function findRequests(): Requests {
  let found: object | null = GetObjectCommand.prototype;
  while (found && !Object.hasOwn(found, 'resolveMiddlewareWithContext')) {
    found = Object.getPrototypeOf(found);
  }
  if (!found) throw new TypeError('The SDK makes its requests in another way than it did');
  return found as Requests;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name);
}
