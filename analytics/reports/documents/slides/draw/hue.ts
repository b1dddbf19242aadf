/** A colour as one sees it, apart from how light it is. */
interface Hue {
  /** On the circle of colours. */
  degrees: number;
  /** 0 to 1. */
  saturation: number;
}

/** Less is grey. */
const leastSaturation = 0.15;

/** The hue of a colour (`#rrggbb`); null where it is grey, black or white. */
export function hueOf(colour: string): Hue | null {
  const [r, g, b] = channelsOf(colour);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const chroma = most - least;
  const lightness = (most + least) / 2;
  if (chroma === 0 || Number.isNaN(chroma)) return null;
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1));
  if (saturation < leastSaturation) return null;
  const sixths =
    most === r
      ? ((g - b) / chroma + 6) % 6
      : most === g
        ? (b - r) / chroma + 2
        : (r - g) / chroma + 4;
  return { degrees: sixths * 60, saturation: Math.min(1, saturation) };
}

/** A colour in the hue of another one, as light to the eye as `like` and no stronger, so that contrasts stay. */
export function withLightOf(colour: string, like: string): string {
  const hue = hueOf(colour);
  if (!hue) return like;
  const saturation = Math.min(hue.saturation, hueOf(like)?.saturation ?? hue.saturation);
  const wanted = luminanceOf(like);
  let [low, high] = [0, 1];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (luminanceOf(toRgb({ ...hue, saturation }, middle)) < wanted) low = middle;
    else high = middle;
  }
  return toRgb({ ...hue, saturation }, high);
}

/** The relative luminance that contrasts are made of (WCAG). */
export function luminanceOf(colour: string): number {
  const [r, g, b] = channelsOf(colour).map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channelsOf(colour: string): [number, number, number] {
  const at = (index: number) => Number.parseInt(colour.slice(index, index + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function toRgb({ degrees, saturation }: Hue, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + degrees / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
