import { repeat } from './drawing';

/** Carpathian patterns, as they are woven, knitted and scratched into clay. */
export type OrnamentStyle = 'rhombs' | 'zigzag' | 'crosses' | 'spruces' | 'suns';

export const ornamentStyles: readonly OrnamentStyle[] = ['rhombs', 'zigzag', 'crosses', 'spruces', 'suns'];

/** The patterns whose figure also stands well alone. */
export const figureStyles: readonly OrnamentStyle[] = ['rhombs', 'crosses', 'spruces', 'suns'];

type Figure = (size: number, fill: string, second: string) => string;

// Each figure fills a square of `size` around (0, 0), so a band repeats without gaps.
const figures: Record<OrnamentStyle, Figure> = {
  rhombs: (s, fill, second) =>
    `<path d="M0 ${-s / 2}L${s / 2} 0L0 ${s / 2}L${-s / 2} 0Z" fill="${fill}"/><path d="M0 ${-s / 4}L${s / 4} 0L0 ${s / 4}L${-s / 4} 0Z" fill="${second}"/>`,
  zigzag: (s, fill, second) =>
    `<path d="M${-s / 2} ${s * 0.32}L0 ${-s * 0.18}L${s / 2} ${s * 0.32}" fill="none" stroke="${fill}" stroke-width="${s / 5}"/><path d="M${-s / 2} ${s * 0.02}L0 ${-s * 0.48}L${s / 2} ${s * 0.02}" fill="none" stroke="${second}" stroke-width="${s / 9}"/>`,
  crosses: (s, fill, second) =>
    `<path d="M${-s * 0.34} ${-s * 0.34}L${s * 0.34} ${s * 0.34}M${s * 0.34} ${-s * 0.34}L${-s * 0.34} ${s * 0.34}" stroke="${fill}" stroke-width="${s / 5}"/><path d="M0 ${-s / 6}L${s / 6} 0L0 ${s / 6}L${-s / 6} 0Z" fill="${second}"/>`,
  spruces: (s, fill, second) =>
    `<path d="M0 ${-s / 2}L${s * 0.26} ${-s * 0.1}H${s * 0.12}L${s * 0.38} ${s * 0.3}H${-s * 0.38}L${-s * 0.12} ${-s * 0.1}H${-s * 0.26}Z" fill="${fill}"/><rect x="${-s / 16}" y="${s * 0.3}" width="${s / 8}" height="${s * 0.2}" fill="${second}"/>`,
  suns: (s, fill, second) =>
    `<path d="M0 ${-s * 0.44}V${s * 0.44}M${-s * 0.44} 0H${s * 0.44}M${-s * 0.3} ${-s * 0.3}L${s * 0.3} ${s * 0.3}M${s * 0.3} ${-s * 0.3}L${-s * 0.3} ${s * 0.3}" stroke="${fill}" stroke-width="${s / 11}"/><circle r="${s / 6}" fill="${second}"/>`,
};

/** Draws a row of one figure from x = 100 to 700, its middle at `y`. Clip it with the shape it decorates. */
export const ornamentBand = (spec: Readonly<{ style: OrnamentStyle; y: number; size: number; fill: string; second: string }>): string => {
  const count = Math.ceil(600 / spec.size);
  const left = 400 - (count / 2) * spec.size + spec.size / 2;
  const figure = figures[spec.style](spec.size, spec.fill, spec.second);
  return repeat(count + 1, (index) => `<g transform="translate(${left + index * spec.size - spec.size / 2} ${spec.y})">${figure}</g>`);
};

/** Draws one figure alone. */
export const ornamentFigure = (
  spec: Readonly<{ style: OrnamentStyle; x: number; y: number; size: number; fill: string; second: string }>,
): string => `<g transform="translate(${spec.x} ${spec.y})">${figures[spec.style](spec.size, spec.fill, spec.second)}</g>`;
