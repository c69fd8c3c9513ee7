type Plugin = Readonly<{
  name: string;
  enforce: 'pre';
  apply: 'build';
  transform(this: unknown, code: string, id: string): string | null;
  buildEnd(this: unknown, error?: Error): void;
}>;

type Changed = Readonly<{
  /** Where Strapi keeps it, from the end. */
  file: string;
  change: (code: string) => string;
  /** Where to look when Strapi has it otherwise: the folder that changes it. */
  seeIn: string;
}>;

/**
 * Changes a module of Strapi while the panel is built, where Strapi has no place to add to it. Stops the build where the module is not
 * there any more, rather than leave half of it as it was.
 */
export function changedModule({ file, change, seeIn }: Changed): Plugin {
  let isFound = false;
  return {
    name: `storekeeper-changes-${file}`,
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(file)) return null;
      isFound = true;
      return change(code);
    },
    buildEnd(error) {
      if (!error && !isFound) throw new Error(`Strapi has no ${file} any more: see ${seeIn}`);
    },
  };
}

/** The code with each of these put in place of what stands there once. Throws where Strapi writes it otherwise than we know it. */
export function changedOnce(code: string, changes: readonly (readonly [from: string, to: string])[], seeIn: string): string {
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Strapi has no longer one \`${from.trim()}\`: see ${seeIn}`);
    return text.replace(from, () => to);
  }, code);
}
