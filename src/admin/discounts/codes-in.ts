const heads = new Set(['code', 'codes', 'код', 'коди']);

/** The codes of a pasted list or of a table: the first column of each line, without its head. */
export function codesIn(text: string): string[] {
  const cells = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => (/^\s*"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"') ?? line.split(/[,;\t]/)[0] ?? '').trim())
    .filter((cell) => cell !== '');
  return heads.has(cells[0]?.toLowerCase() ?? '') ? cells.slice(1) : cells;
}
