const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`\\";
const ukrainian = "йцукенгшщзхїфівапролджєячсмитьбю'ґ";

const toUkrainian = new Map([...latin].map((key, index) => [key, ukrainian[index] ?? key]));
const toLatin = new Map([...ukrainian].map((key, index) => [key, latin[index] ?? key]));

/** What somebody meant who forgot to switch the keyboard: `irfhgtnrb` is шкарпетки. Null where nothing would be another. */
export function otherKeyboard(text: string): string | null {
  const typed = text.toLowerCase();
  const keys = /\p{Script=Cyrillic}/u.test(typed) ? toLatin : toUkrainian;
  const meant = [...typed].map((key) => keys.get(key) ?? key).join('');
  return meant === typed ? null : meant;
}
