// Packages from the build folder, where the lock files install them: `MODULES` those of the tests, `SCRIPTS` those of
// the page.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

export const modules = process.env.MODULES;
export const scripts = process.env.SCRIPTS;

/** The package of that name, as its own package.json says to import it. */
export function load(name, from = modules) {
  return import(pathToFileURL(createRequire(join(from, 'x.js')).resolve(name)));
}
