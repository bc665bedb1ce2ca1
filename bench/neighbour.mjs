/** Name of another page, as a link or a wikilink writes it. */
export function neighbour(index, step, count) {
  return (index * step + step) % count;
}
