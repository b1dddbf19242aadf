import type { DistrictShapes } from '../../../schemas/district-shapes.ts';
import { useConsoleTexts } from '../use-console-texts.ts';

/** The outlines alone, without figures; each says which district it is. */
export function MapPreview(props: { shapes: DistrictShapes; names: ReadonlyMap<string, string> }) {
  const { shapes, names } = props;
  const texts = useConsoleTexts().districtMap;
  const nameOf = (ags5: string) => names.get(ags5) ?? ags5;
  const all = shapes.districts.map(({ ags5 }) => nameOf(ags5)).join(', ');
  return (
    <figure class="pegel-figure">
      <div class="pegel-chart">
        <svg
          viewBox={`-4 -4 ${shapes.width + 8} ${shapes.height + 8}`}
          width="100%"
          role="img"
          aria-label={texts.mapOf(all)}
          fill-rule="evenodd"
        >
          {shapes.districts.map(({ ags5, path }) => (
            <path d={path} fill="#d6e6f5" stroke="#4a525c" stroke-width="3">
              <title>{nameOf(ags5)}</title>
            </path>
          ))}
        </svg>
      </div>
      <figcaption class="kern-body kern-body--small">{shapes.attribution}</figcaption>
    </figure>
  );
}
