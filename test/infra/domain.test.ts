import { expect, test } from 'vitest';
import { exampleSettings } from './example-settings.ts';
import { assemble, resourcesIn } from './templates.ts';

const name = 'umfrage.example.org';
const certificate = 'arn:aws-eusc:acm:eu-central-1:000000000000:certificate/1';
const hostedZone = { id: 'Z1', name: 'example.org' };

/** The stack of the pages with a domain, or without one. */
function webWith(domain: typeof exampleSettings.domain) {
  const web = assemble({ ...exampleSettings, domain }).find(({ id }) => id === 'Web');
  const template: unknown = web?.template;
  const resources = resourcesIn([template]);
  return {
    text: JSON.stringify(template),
    outputs: JSON.stringify((template as { Outputs: unknown }).Outputs),
    typed: (type: string) =>
      resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties),
    variablesOf: (of: string) =>
      resources.find(({ Properties }) => Properties['Description'] === `Pegel: ${of}`)?.Properties[
        'Environment'
      ],
  };
}

test('in a hosted zone, certificate and record are made, and the DNS validates the certificate', () => {
  const { typed, variablesOf } = webWith({ name, hostedZone });
  expect(typed('AWS::CertificateManager::Certificate')).toEqual([
    expect.objectContaining({
      DomainName: name,
      ValidationMethod: 'DNS',
      DomainValidationOptions: [{ DomainName: name, HostedZoneId: 'Z1' }],
    }),
  ]);
  expect(typed('AWS::Route53::RecordSet')).toEqual([
    expect.objectContaining({ Name: `${name}.`, Type: 'A', HostedZoneId: 'Z1' }),
  ]);
  expect(typed('AWS::ApiGateway::BasePathMapping')).toEqual([
    expect.objectContaining({ Stage: { Ref: expect.stringContaining('prod') } }),
  ]);
  expect(variablesOf('coordinate')).toMatchObject({ Variables: { PEGEL_URL: `https://${name}` } });
});

test('with a certificate of its own, an output tells what the DNS must say', () => {
  const { typed, outputs } = webWith({ name, certificate });
  expect(typed('AWS::CertificateManager::Certificate')).toEqual([]);
  expect(typed('AWS::Route53::RecordSet')).toEqual([]);
  expect(typed('AWS::ApiGateway::DomainName')).toEqual([
    expect.objectContaining({
      DomainName: name,
      RegionalCertificateArn: certificate,
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: expect.stringMatching(/TLS13_1_2_PFS/),
    }),
  ]);
  expect(outputs).toContain(`${name} CNAME `);
});

test('without a domain, links lead to the stage of the REST API', () => {
  const { typed, variablesOf } = webWith(undefined);
  expect(typed('AWS::ApiGateway::DomainName')).toEqual([]);
  const address = ['https://', expect.anything(), '.execute-api.', { Ref: 'AWS::Region' }, '.'];
  expect(variablesOf('coordinate')).toMatchObject({
    Variables: {
      PEGEL_URL: { 'Fn::Join': ['', [...address, { Ref: 'AWS::URLSuffix' }, '/prod']] },
    },
  });
});
