import type { Drawing } from './drawing';
import { board, enamelMug, flask, grinder, kettle, pot, spoons, stove } from './motifs/camp-kitchen';
import { bowl, jug, plate, teapot } from './motifs/ceramics';
import { flannel, mittens, scarf, shirt, socks, sweater } from './motifs/clothing';
import { boots, hat, slippers } from './motifs/footwear-and-hats';
import { bell, blanket, candle, pillow, toySheep } from './motifs/home';
import { anorak, jacket, puffer, vest } from './motifs/jackets';
import { bottle, cheese, coffeeBag, cup, herbs, honeyJar, jamJar, mushrooms, sack, teaTin } from './motifs/pantry';
import { book, giftBox, giftCard, map, notebook } from './motifs/paper';
import { backpack, compass, knife, lantern, sleepingBag, tent } from './motifs/trail';

/** Everything the shop knows how to draw. */
export const motifs = {
  jacket,
  puffer,
  anorak,
  vest,
  sweater,
  shirt,
  flannel,
  socks,
  mittens,
  scarf,
  hat,
  boots,
  slippers,
  tent,
  backpack,
  lantern,
  knife,
  'sleeping-bag': sleepingBag,
  compass,
  kettle,
  pot,
  'enamel-mug': enamelMug,
  flask,
  stove,
  spoons,
  board,
  grinder,
  'tea-tin': teaTin,
  'coffee-bag': coffeeBag,
  herbs,
  cup,
  'honey-jar': honeyJar,
  'jam-jar': jamJar,
  cheese,
  mushrooms,
  bottle,
  sack,
  blanket,
  pillow,
  candle,
  bell,
  'toy-sheep': toySheep,
  bowl,
  jug,
  plate,
  teapot,
  book,
  map,
  notebook,
  'gift-box': giftBox,
  'gift-card': giftCard,
} as const satisfies Record<string, Drawing>;

export type Motif = keyof typeof motifs;
