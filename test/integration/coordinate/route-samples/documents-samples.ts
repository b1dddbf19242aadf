import { exampleOwner } from '../../../../infra/local/example-owner.ts';
import { smallKinds } from '../../../support/documents/small-kinds.ts';
import { publishedWave } from '../../../support/documents/waves-with-figures.ts';
import { makeDueDocuments } from '../../../support/functions/report.ts';
import type { Parameter, RouteSample, World } from './route-sample.ts';

let made: Promise<string> | undefined;

/** A wave with internal documents; once for all, because that takes time. */
async function ofMade({ harness }: World): Promise<Record<string, Parameter>> {
  made ??= (async () => {
    const wave = await publishedWave(harness);
    const { kinds } = smallKinds();
    const report = { ...harness.dependencies, owner: exampleOwner, kinds };
    await makeDueDocuments(report, wave, 'internal');
    return wave.id;
  })();
  const [own, foreign, missing] = ['16051', '16052', '16999'].map((ags5) => `kreise/${ags5}.pdf`);
  return {
    wave: { own: await made, missing: 'no-such-wave' },
    path: { own: `${own}`, foreign: `${foreign}`, missing: `${missing}` },
  };
}

/** A wave of which nobody has asked for documents yet. */
async function ofNew({ harness }: World): Promise<Record<string, Parameter>> {
  return { wave: { own: (await harness.newWave()).id, missing: 'no-such-wave' } };
}

const path = '/coordinate/waves/:wave/documents';

export const documentsSamples: Record<string, RouteSample> = {
  [`get ${path}`]: {},
  [`post ${path}`]: { parameters: ofNew, form: { edition: ['internal'] } },
  [`get ${path}/:path{.+}`]: { parameters: ofMade },
};
