import type { FunctionName } from '../../../infra/functions.ts';
import { actAs } from '../under-spec/under-spec.ts';

/** The console with its room of letters, which is a function of its own in AWS: each has its own spec. */
export function consoleUnderSpec<A extends object>(app: A): A {
  return new Proxy(app, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function' || (key !== 'fetch' && key !== 'request')) return found;
      return (asked: string | Request, ...rest: unknown[]) => {
        const url = new URL(asked instanceof Request ? asked.url : asked, 'http://localhost');
        const name = functionOf(url.pathname);
        return actAs(name, () => Reflect.apply(found, target, [asked, ...rest]));
      };
    },
  });
}

function functionOf(path: string): FunctionName {
  return /^\/coordinate\/waves\/[^/]+\/letters(\/|$)/.test(path) ? 'letters' : 'coordinate';
}
