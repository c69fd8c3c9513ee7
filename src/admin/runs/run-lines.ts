/** How runs are told apart on the map: by colour, and by dashes and shapes for whoever does not see colours. */
export type RunLine = Readonly<{ color: string; dash: string; radius: string }>;

const colors = ['#4945ff', '#b34800', '#0c75af', '#8312d1', '#2f6846', '#b72b1a'];
const dashes = ['', '10 6', '3 6', '14 4 3 4'];
const radiuses = ['50%', '3px', '50% 50% 3px 3px', '12px 3px'];

/** Twelve that differ in more than one way, and then anew. */
export const lineOf = (index: number): RunLine => ({
  color: colors[index % colors.length] ?? '#4945ff',
  dash: dashes[index % dashes.length] ?? '',
  radius: radiuses[index % radiuses.length] ?? '50%',
});
