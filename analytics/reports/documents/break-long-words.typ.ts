/** Longer than any word that can be hyphenated: such a one may break anywhere, so that it stays on the page. */
export const breakLongWords =
  '#show regex("[^\\\\s\\u{200b}/:-]{40,}"): it => it.text.clusters().join(sym.zws)';
