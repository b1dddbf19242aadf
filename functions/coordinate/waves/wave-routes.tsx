import { getWave, listWaves } from '../../store/waves/definitions.ts';
import { renderPage } from '../../web/render-page.tsx';
import type { ConsoleRoutes } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { addDryRunRoute } from './dry-run-route.tsx';
import { addExtendRoutes } from './extend-routes.tsx';
import { addExtendUnitRoutes } from './extend-unit-routes.tsx';
import { addFrameRoutes } from './frame-routes.tsx';
import { WavesPage } from './list-page.tsx';
import { addWavePlanRoutes } from './plan-routes.tsx';
import { showWave } from './show-wave.tsx';
import { addWaveStepRoutes } from './step-routes.tsx';

/** Waves: planned, taken from step to step, and what comes of them. */
export function addWaveRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core } = dependencies;

  routes.get('/coordinate/waves', 'waves.read', async (c) =>
    renderPage(c, <WavesPage waves={await listWaves(core)} done={c.req.query('done')} />),
  );

  // Before the page of a wave: no wave is called "new".
  addWavePlanRoutes(routes, dependencies);

  routes.get('/coordinate/waves/:wave', 'waves.read', async (c) => {
    const wave = await getWave(core, c.req.param('wave'));
    return showWave(c, dependencies, wave, { done: c.req.query('done') });
  });

  addFrameRoutes(routes, dependencies);
  addDryRunRoute(routes, dependencies);
  addExtendRoutes(routes, dependencies);
  addExtendUnitRoutes(routes, dependencies);
  addWaveStepRoutes(routes, dependencies);
}
