import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// docs/extending.md shows parts of a plugin called club, and `npm run new` makes such parts.
export const project = path.resolve(__dirname, '../..');

/** A folder for plugins in which the kit is found. Whoever made it removes it. */
export function newPlace(): string {
  mkdirSync(path.join(project, '.tmp'), { recursive: true });
  return mkdtempSync(path.join(project, '.tmp', 'plugins-'));
}

type Files = Readonly<Record<string, string>>;
/** By their path below the plugin. */
export function write(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
}

export const names = {
  effect: 'happy-hour',
  condition: 'many-products',
  'delivery-rule': 'heavy-parcels',
  'payment-provider': 'acme-pay',
  carrier: 'swift-post',
  job: 'log-order',
  endpoint: 'welcome',
};

/** What `npm run new` makes of each kind, as it is made and filled in; asked in a process, because scripts are ES modules. */
export const templates = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { filesOf } from ${JSON.stringify(path.join(project, 'scripts/new/parts.mjs'))};
       const names = Object.entries(${JSON.stringify(names)});
       const of = (filled) => Object.assign({}, ...names.map(([kind, name]) => filesOf(kind, { plugin: 'club', name }, filled)));
       console.log(JSON.stringify({ made: of(false), filled: of(true) }));`,
    ],
    { encoding: 'utf8' },
  ),
) as Readonly<Record<'made' | 'filled', Files>>;

export const pageFile = path.join(project, 'docs/extending.md');
export const page = readFileSync(pageFile, 'utf8');
export const fences = /^(```\w+ (club\/\S+))\n(.*?)^```$/gms;
/** The files of the page, by their path below the plugin. */
export const ofPage: Files = Object.fromEntries(
  [...page.matchAll(fences)].map(([, , file = '', text = '']) => [file.replace('club/', ''), text]),
);
