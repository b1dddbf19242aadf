import { boardSamples } from './board-samples.ts';
import { caseSamples } from './case-samples.ts';
import { contactsSamples } from './contacts-samples.ts';
import { districtMapSamples } from './district-map-samples.ts';
import { documentsSamples } from './documents-samples.ts';
import { importsSamples } from './imports-samples.ts';
import { jobsSamples } from './jobs-samples.ts';
import { lettersSamples } from './letters-samples.ts';
import { mailSamples } from './mail-samples.ts';
import { messagesSamples } from './messages-samples.ts';
import { questionnairesSamples } from './questionnaires-samples.ts';
import { registrySamples } from './registry-samples.ts';
import type { RouteSample } from './route-sample.ts';
import { slideTemplateSamples } from './slide-template-samples.ts';
import { wavesSamples } from './waves-samples.ts';

/**
 * What each route of the console is tried with, by method and path as it is declared. A route that
 * has no entry fails the tests: each area keeps its own in a file beside this one.
 */
export const allSamples: Record<string, RouteSample> = {
  'get /coordinate': {},
  ...caseSamples,
  ...jobsSamples,
  ...contactsSamples,
  ...lettersSamples,
  ...messagesSamples,
  ...questionnairesSamples,
  ...importsSamples,
  ...registrySamples,
  ...districtMapSamples,
  ...wavesSamples,
  ...boardSamples,
  ...documentsSamples,
  ...mailSamples,
  ...slideTemplateSamples,
};
