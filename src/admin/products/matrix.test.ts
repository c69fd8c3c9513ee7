import { missingCombinations } from './matrix';

const value = (code: string) => ({ id: code, code, label: code.toUpperCase() });
const sizes = ['s', 'm', 'l'].map(value);
const colours = ['red', 'green'].map(value);
const made = (chosen: Parameters<typeof missingCombinations>[0], variants: readonly (readonly string[])[] = []) =>
  missingCombinations(chosen, variants).map((combination) => combination.map(({ code }) => code).join('+'));

test('every size comes in every colour', () => {
  expect(made([sizes, colours])).toEqual(['s+red', 's+green', 'm+red', 'm+green', 'l+red', 'l+green']);
  expect(made([sizes])).toEqual(['s', 'm', 'l']);
});

test('what is a variant already is not made again, in whichever order its values stand', () => {
  expect(made([sizes, colours], [['red', 's'], ['m', 'green'], ['l']])).toEqual(['s+green', 'm+red', 'l+red', 'l+green']);
});

test('an option without a chosen value makes none', () => {
  expect(made([sizes, []])).toEqual([]);
  expect(made([])).toEqual([]);
});
