/** A product, or what is gathered as "other", and how many units use it; null where it is hidden. */
export interface Mentions {
  isOther: boolean;
  units: number | null;
}

/** How a market is divided. Shares are from 0 to 1. */
export interface Concentration {
  /** Products that at least one unit uses. */
  inUse: number | null;
  /** The Herfindahl-Hirschman index. */
  herfindahl: number | null;
  /** The share of the three most used products. */
  topThree: number | null;
}

/**
 * How a market is divided among its products:
 *
 * - sᵢ = nᵢ / N, nᵢ units that use a product i, N = Σ nᵢ all mentions, "other" among them
 * - herfindahl = Σ sᵢ² over the products
 * - topThree = the sum of the three largest sᵢ
 *
 * "Other" is many products of which nothing more is known: it is in N, but has no sᵢ, so that both
 * are lower bounds. Where a unit can name several products, each of them is a mention. All are
 * null where a number is hidden; the shares also where nothing is mentioned.
 */
export function concentrationOf(mentions: readonly Mentions[]): Concentration {
  const known = mentions.flatMap(({ isOther, units }) =>
    units === null ? [] : { isOther, units },
  );
  if (known.length < mentions.length) return { inUse: null, herfindahl: null, topThree: null };
  const all = known.reduce((sum, { units }) => sum + units, 0);
  const used = known.filter(({ isOther, units }) => !isOther && units > 0);
  if (all === 0) return { inUse: 0, herfindahl: null, topThree: null };
  const shares = used.map(({ units }) => units / all).sort((a, b) => b - a);
  return {
    inUse: used.length,
    // In whole numbers: a square of a fraction such as 17/20 would lie a little below the half that it is.
    herfindahl: used.reduce((sum, { units }) => sum + units ** 2, 0) / all ** 2,
    topThree: shares.slice(0, 3).reduce((sum, share) => sum + share, 0),
  };
}
