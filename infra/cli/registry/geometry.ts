import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importGeometry } from '../../../functions/domain/geometry/import-geometry.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import { saveDistrictShapes } from '../../../functions/store/district-shapes.ts';
import { readUnitDirectory } from '../../../functions/store/register/unit-directory.ts';
import { districtMapEn } from '../../../functions/web/texts/console/district-map.en.ts';
import { ConfigurationError } from '../../../schemas/errors.ts';
import type { Command } from '../command.ts';
import { readBytes } from '../read-file.ts';

/** Files of all of Germany are larger than what a form takes. */
const maxBytes = 64 * 2 ** 20;

/** Reads the outlines of the districts, with which maps are drawn from then on. */
export const registryGeometry: Command = {
  words: ['registry', 'geometry'],
  parameters: 'FILE --attribution "…"',
  summary: 'reads the outlines of the districts (GeoJSON or TopoJSON with AGS) for maps',
  async run(args, context) {
    const { file, attribution } = argumentsIn(args);
    const bytes = await readBytes(file, maxBytes);
    const { core, lake } = await context.connect();
    const { units } = await readUnitDirectory(core);
    const known = units.filter(({ kind }) => kind !== 'administration');
    context.progress('Drawing the outlines');
    const made = importGeometry(bytes, attribution, known);
    const happened = {
      at: systemClock.now().round('second').toString(),
      actor: 'operator',
    } as const;
    const { shapes, withoutOutline, leftOut, withoutKey } = made;
    await saveDistrictShapes(core, lake, basename(file).slice(-200), shapes, happened);
    context.print(`Saved the outlines of ${shapes.districts.length} districts.`);
    if (withoutOutline.length > 0) {
      context.print(districtMapEn.withoutOutline(withoutOutline.join(', ')));
    }
    if (leftOut.length > 0) context.print(districtMapEn.leftOut(leftOut.join(', ')));
    if (withoutKey > 0) context.print(districtMapEn.withoutKey(withoutKey));
  },
};

function argumentsIn(args: string[]): { file: string; attribution: string } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { attribution: { type: 'string' } },
  });
  const [file, ...rest] = positionals;
  const attribution = values.attribution?.trim();
  if (file && rest.length === 0 && attribution) return { file, attribution };
  throw new ConfigurationError(
    'Name one file, and whose data they are: npm run pegel -- registry geometry FILE --attribution "© …"',
  );
}
