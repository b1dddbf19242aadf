import { App, Stack } from 'aws-cdk-lib';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { expect, test } from 'vitest';
import { refusalPage } from '../../infra/aws/web/refusal-page.ts';
import { addRefusals } from '../../infra/aws/web/refusals.ts';
import { resourcesIn } from './templates.ts';

const app = new App();
const stack = new Stack(app, 'Web');
const api = new RestApi(stack, 'api', { cloudWatchRole: false });
api.root.addMethod('GET', new MockIntegration());
addRefusals(api, 'umfrage@example.org');
const answers = resourcesIn([app.synth().getStackArtifact('Web').template]).filter(
  ({ Type }) => Type === 'AWS::ApiGateway::GatewayResponse',
);

test('whatever API Gateway answers by itself is a page that nobody keeps', () => {
  expect(answers.map(({ Properties }) => Properties['ResponseType'])).toEqual([
    'WAF_FILTERED',
    'THROTTLED',
    'REQUEST_TOO_LARGE',
    'DEFAULT_4XX',
    'DEFAULT_5XX',
  ]);
  for (const { Properties } of answers) {
    expect(Properties).toMatchObject({
      ResponseParameters: {
        'gatewayresponse.header.Content-Type': "'text/html; charset=utf-8'",
        'gatewayresponse.header.Cache-Control': "'no-store'",
      },
      ResponseTemplates: { 'text/html': expect.stringContaining('mailto:umfrage@example.org') },
    });
  }
});

test('the page says in both languages what to do, and names its languages', () => {
  const page = refusalPage('filtered', 'umfrage@example.org');
  expect(page).toContain('<html lang="de">');
  expect(page).toMatch(/<title>Die Anfrage wurde abgewiesen<\/title>/);
  expect(page).toMatch(/<section lang="en"><h2>The request was refused<\/h2>/);
});

test('neither HTML nor what API Gateway puts values in can hide in the mailbox', () => {
  const page = refusalPage('failed', `o'b&r$ien@example.org`);
  expect(page).toContain('mailto:o&#39;b&#38;r&#36;ien@example.org');
  expect(page).not.toContain('$');
});
