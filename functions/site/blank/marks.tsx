/** A box to tick: round where one answer is wanted, square where there may be several. */
export function Box({ kind }: { kind: 'round' | 'square' }) {
  return <span class={`pegel-blank__box pegel-blank__box--${kind}`} aria-hidden="true"></span>;
}

/** A short line to write on. */
export function Line() {
  return <span class="pegel-blank__line" aria-hidden="true"></span>;
}
