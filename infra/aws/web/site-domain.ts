import { CfnOutput } from 'aws-cdk-lib';
import {
  DomainName,
  EndpointAccessMode,
  EndpointType,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { DomainSettings } from '../settings/domain.ts';
import type { PagesApi } from './pages-api.ts';

/**
 * An address of its own for the pages. In a hosted zone its certificate and its record are made; without
 * one, an output of the stack tells what the DNS must say.
 */
export class SiteDomain extends Construct {
  /** Where people open Pegel. */
  readonly url: string;

  constructor(scope: Construct, api: PagesApi, { name, certificate, hostedZone }: DomainSettings) {
    super(scope, 'domain');
    this.url = `https://${name}`;
    const zone =
      hostedZone &&
      HostedZone.fromHostedZoneAttributes(this, 'zone', {
        hostedZoneId: hostedZone.id,
        zoneName: hostedZone.name,
      });
    const domain = new DomainName(this, 'name', {
      domainName: name,
      certificate:
        certificate === undefined
          ? new Certificate(this, 'certificate', {
              domainName: name,
              validation: CertificateValidation.fromDns(zone),
            })
          : Certificate.fromCertificateArn(this, 'certificate', certificate),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09,
      endpointAccessMode: EndpointAccessMode.BASIC,
    });
    api.answerAt(domain);
    if (zone) {
      const target = RecordTarget.fromAlias(new ApiGatewayDomain(domain));
      new ARecord(this, 'record', { zone, recordName: name, target });
    } else {
      const value = `${name} CNAME ${domain.domainNameAliasDomainName}`;
      new CfnOutput(scope, 'dns', { value, description: 'The DNS must say this' });
    }
  }
}
