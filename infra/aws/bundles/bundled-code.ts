import { dirname, join } from 'node:path';
import { AssetHashType, DockerImage, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type FunctionName, functions } from '../../functions.ts';
import { bundleFunction } from './bundle.ts';
import { requireCompanions } from './companions.ts';
import { packagesFolder, projectFolder } from './folders.ts';

/**
 * The code of a function, bundled when its stack is one of those that are bundled.
 *
 * @throws ConfigurationError if a package is not installed
 */
export function bundledCode(scope: Construct, name: FunctionName): Code {
  // An error that is thrown while CDK bundles comes out buried in one of CDK's own.
  if (Stack.of(scope).bundlingRequired) requireCompanions(name, packagesFolder);
  return Code.fromAsset(join(projectFolder, dirname(functions[name].handler)), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK asks for an image, and never uses it: bundling here succeeds or throws.
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(folder) {
          bundleFunction(name, folder);
          return true;
        },
      },
    },
  });
}
