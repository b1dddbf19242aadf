import { Aws, RemovalPolicy, Size } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  type CfnRestApi,
  type DomainName,
  EndpointAccessMode,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../checks/acknowledge.ts';
import { PegelLog } from '../common/pegel-log.ts';
import type { Settings, Stage } from '../settings/settings.ts';
import { Firewall } from './firewall/firewall.ts';
import { addRefusals } from './refusals.ts';

/**
 * The REST API in front of the pages.
 *
 * A path can hold an access code, and whoever has the code has the case: the access log names the
 * resource (`/r/{code}`) instead, and the execution log, which holds paths, stays off.
 */
export class PagesApi extends Construct {
  readonly #api: RestApi;
  readonly #stage: Stage;

  constructor(scope: Construct, { stage, domain, owner }: Settings) {
    super(scope, 'pages');
    this.#stage = stage;
    const accessLog = new PegelLog(this, 'access-log');
    this.#api = new RestApi(this, 'api', {
      restApiName: `pegel-${stage}`,
      endpointTypes: [EndpointType.REGIONAL],
      disableExecuteApiEndpoint: domain !== undefined,
      // The handlers say which bodies are binary. A narrower list would be held against what the
      // browser accepts first, which is text for every link to a file.
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.kibibytes(1),
      // Without this role, which the region has only one of, API Gateway writes no access log.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: stage,
        ...throttling,
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
    addRefusals(this.#api, owner.contact);
    new Firewall(this, 'firewall', this.#api.deploymentStage, `pegel-${stage}`, owner.contact);
    acceptOnlyNewTls(this.#api);
    acknowledgeOpenness(this.#api);
  }

  /**
   * The address that AWS gives. It names the stage, rather than refer to it: the stage waits for the
   * functions, which are told the address.
   */
  get url(): string {
    const host = `${this.#api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    return `https://${host}/${this.#stage}`;
  }

  /** What requests go through, by which CloudWatch counts them. */
  get deployed() {
    return this.#api.deploymentStage;
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

/** Requests a second, of all together: many times what a wave brings, and an end to what floods cost. */
const throttling = { throttlingRateLimit: 500, throttlingBurstLimit: 1000 };

/** TLS 1.2 or newer, with forward secrecy, also where there is no custom domain. */
function acceptOnlyNewTls(api: RestApi): void {
  const resource = api.node.defaultChild as CfnRestApi;
  resource.securityPolicy = SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09;
  resource.endpointAccessMode = EndpointAccessMode.BASIC;
}

/** What cdk-nag asks of an API for programs. */
function acknowledgeOpenness(api: RestApi): void {
  const signIn =
    'The pages are for everybody; who may see or do what is decided by the functions, by links and by the sign-in.';
  acknowledge(api, 'APIG4', signIn);
  acknowledge(api, 'COG4', signIn);
  acknowledge(api, 'APIG2', 'Bodies are forms, which the functions check, field by field.');
  acknowledge(
    api,
    'APIG6',
    'The execution log would hold paths, and with them access codes. The access log names resources instead.',
  );
  const policy = 'service-role/AmazonAPIGatewayPushToCloudWatchLogs';
  acknowledge(
    api,
    `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${policy}]`,
    'It is the role of API Gateway in this region, whose policy AWS keeps.',
  );
}
