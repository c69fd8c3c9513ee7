/** What a picture is painted with: the landscape first, then the thing that stands in it. */
export type Colours = Readonly<{
  sky: string;
  horizon: string;
  sun: string;
  far: string;
  near: string;
  meadow: string;
  grass: string;
  main: string;
  deep: string;
  pale: string;
  accent: string;
  second: string;
  cream: string;
  ink: string;
  wood: string;
  woodDeep: string;
  steel: string;
  steelDeep: string;
}>;

const everywhere = {
  cream: '#fdf3df',
  ink: '#2b2233',
  wood: '#c98f57',
  woodDeep: '#8f5c33',
  steel: '#c9d0d6',
  steelDeep: '#8a949e',
} as const;

// The landscape always leans away from the colour of the thing, so that the thing never sinks into it.
export const palettes = {
  moss: {
    ...everywhere,
    sky: '#fbe3cb', horizon: '#f8cfae', sun: '#fff3df', far: '#e8b598', near: '#cf9a80', meadow: '#dcc588', grass: '#b79d5c',
    main: '#55703f', deep: '#3d542d', pale: '#8fa968', accent: '#e0a13a', second: '#b3472f',
  },
  spruce: {
    ...everywhere,
    sky: '#e6e0f0', horizon: '#f8ddd2', sun: '#fff6ec', far: '#c9bfd8', near: '#a69ec2', meadow: '#bccba6', grass: '#8fa77c',
    main: '#1f5a52', deep: '#15423d', pale: '#5a9487', accent: '#f0b54a', second: '#d9694a',
  },
  berry: {
    ...everywhere,
    sky: '#d3eae6', horizon: '#f4f4dd', sun: '#fffbea', far: '#a9cdc8', near: '#7fb0ac', meadow: '#b9d197', grass: '#86aa6a',
    main: '#a32743', deep: '#7b1a32', pale: '#d2607a', accent: '#f2c14e', second: '#2f5d62',
  },
  honey: {
    ...everywhere,
    sky: '#c6e1ed', horizon: '#f4efd9', sun: '#fffdf2', far: '#a3c5d6', near: '#7aa5bd', meadow: '#a9c58a', grass: '#7da262',
    main: '#e0982b', deep: '#b06c15', pale: '#f6c765', accent: '#7a3e1d', second: '#c2412d',
  },
  dusk: {
    ...everywhere,
    sky: '#f5bd9b', horizon: '#fce3b0', sun: '#ffefc2', far: '#de978b', near: '#a8657a', meadow: '#8a6581', grass: '#654868',
    main: '#34416f', deep: '#232c51', pale: '#6675ad', accent: '#f5a623', second: '#e8604c',
  },
  clay: {
    ...everywhere,
    sky: '#dfe9d6', horizon: '#f8efd8', sun: '#fffaf0', far: '#b9cbb8', near: '#8fa994', meadow: '#cbcb9a', grass: '#9ba368',
    main: '#b9532f', deep: '#8c3a1e', pale: '#dd8a5e', accent: '#26516a', second: '#efc05a',
  },
  snow: {
    ...everywhere,
    sky: '#c9d9f0', horizon: '#f0f2fa', sun: '#fdf3d8', far: '#a9bddb', near: '#7f9ac4', meadow: '#f4f7fb', grass: '#d5e0ee',
    main: '#2f5d9b', deep: '#20426f', pale: '#6f9bd1', accent: '#d83a3a', second: '#f1c453',
  },
  wildflower: {
    ...everywhere,
    sky: '#fdf0c9', horizon: '#fbdfc8', sun: '#fffdf0', far: '#cfd8a8', near: '#a4bd84', meadow: '#94b978', grass: '#6a9455',
    main: '#7a4a94', deep: '#583370', pale: '#ab7fc2', accent: '#f2b632', second: '#e0607e',
  },
  ember: {
    ...everywhere,
    sky: '#f4e3c9', horizon: '#f9cf92', sun: '#fff3d6', far: '#d8b98f', near: '#b9946b', meadow: '#aca374', grass: '#7f7a4e',
    main: '#3b3a3f', deep: '#27262b', pale: '#6d6a70', accent: '#ef6a2e', second: '#f4b942',
  },
  birch: {
    ...everywhere,
    sky: '#8cc0c2', horizon: '#d8e6cf', sun: '#c3ddcd', far: '#5f9a9a', near: '#3f7b7d', meadow: '#6b9a67', grass: '#4f7f52',
    main: '#f3e9d4', deep: '#cdb995', pale: '#fffaf0', accent: '#b5402f', second: '#2c4f6b',
  },
  lake: {
    ...everywhere,
    sky: '#fddad5', horizon: '#fdf0df', sun: '#fffaf2', far: '#f0b9b5', near: '#d3929b', meadow: '#bfd2a8', grass: '#92b083',
    main: '#1f8a94', deep: '#14656d', pale: '#63bdc2', accent: '#f28a3b', second: '#5b3a63',
  },
  rye: {
    ...everywhere,
    sky: '#d3e7f2', horizon: '#fdeec6', sun: '#fffbe6', far: '#b7cfd8', near: '#8fb0b5', meadow: '#e5c972', grass: '#c39f45',
    main: '#7b4b2a', deep: '#5a341b', pale: '#b07a4b', accent: '#d9432f', second: '#3f6f5a',
  },
} as const satisfies Record<string, Colours>;

export type Palette = keyof typeof palettes;
