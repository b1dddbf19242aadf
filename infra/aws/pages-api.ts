import { Aws, RemovalPolicy, Size } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  type DomainName,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { logRetention } from './log-retention.ts';
import type { Stage } from './settings/settings.ts';

/**
 * The REST API in front of the pages.
 *
 * A path can hold an access code, and whoever has the code has the case: the access log names the
 * resource (`/r/{code}`) instead, and the execution log, which holds paths, stays off.
 */
export class PagesApi extends Construct {
  readonly #api: RestApi;
  readonly #stage: Stage;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'pages');
    this.#stage = stage;
    const accessLog = new LogGroup(this, 'access-log', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#api = new RestApi(this, 'api', {
      restApiName: `pegel-${stage}`,
      endpointTypes: [EndpointType.REGIONAL],
      // The handlers say which bodies are binary. A narrower list would be held against what the
      // browser accepts first, which is text for every link to a file.
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.kibibytes(1),
      // Without this role, which the region has only one of, API Gateway writes no access log.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: stage,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            time: AccessLogField.contextRequestTime(),
            method: AccessLogField.contextHttpMethod(),
            resource: AccessLogField.contextResourcePath(),
            status: AccessLogField.contextStatus(),
            bytes: AccessLogField.contextResponseLength(),
            milliseconds: AccessLogField.contextResponseLatency(),
          }),
        ),
      },
    });
  }

  /**
   * The address that AWS gives. It names the stage, rather than refer to it: the stage waits for the
   * functions, which are told the address.
   */
  get url(): string {
    const host = `${this.#api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    return `https://${host}/${this.#stage}`;
  }

  /** Sends all requests for a resource, such as `/results/{proxy+}`, to a function. */
  addRoute(resource: string, lambda: IFunction): void {
    this.#api.root
      .resourceForPath(resource)
      .addMethod('ANY', new LambdaIntegration(lambda, { allowTestInvoke: false }));
  }

  /** Answers at an address of its own, too. */
  answerAt(domain: DomainName): void {
    domain.addBasePathMapping(this.#api);
  }
}
