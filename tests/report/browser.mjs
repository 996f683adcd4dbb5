// A report in Chromium with the network off, and what it draws.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {load, modules} from './modules.mjs';

const {chromium} = await load('playwright-core').then((module) => module.default ?? module);

/** The folder that the program wrote. */
export function written(...args) {
  const folder = join(mkdtempSync(join(tmpdir(), 'art6-report-')), 'out');
  execFileSync(process.env.ART6, [...args, '-o', folder], {stdio: ['ignore', 'ignore', 'inherit']});
  return folder;
}

/** The file of the report in a folder that the program wrote. */
export function reportIn(folder) {
  return ['report.html', 'comparison.html', 'hindcast.html'].map((name) => join(folder, name)).find((file) => existsSync(file));
}

export class Browser {
  static async start() {
    const browser = new Browser();
    browser.chromium = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox']});
    return browser;
  }

  stop() {
    return this.chromium.close();
  }

  /** The report in that folder, drawn. `page.complaints` collects what the console hears and what the page asks of a
   * network; `page.seconds` is how long it took. */
  async open(folder, {width = 1200, colorScheme = 'light', ...options} = {}) {
    const context = await this.chromium.newContext({viewport: {width, height: 900}, offline: true, colorScheme, ...options});
    const page = await context.newPage();
    page.setDefaultTimeout(600_000); // a busy machine is no fault of the page
    page.complaints = [];
    page.on('console', (message) => page.complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => page.complaints.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) page.complaints.push(`request: ${request.url()}`);
    });
    const before = performance.now();
    await page.goto(pathToFileURL(reportIn(folder)).href);
    await page.waitForFunction(() => document.documentElement.dataset.drawn || !document.getElementById('undrawn').hidden);
    page.seconds = (performance.now() - before) / 1000;
    return page;
  }

  /** The rules of axe-core hold, and nothing is wider than the screen. */
  async expectAccessible(folder, options) {
    const page = await this.open(folder, {...options, bypassCSP: true}); // for axe's own script
    await page.addScriptTag({path: join(modules, 'axe-core/axe.min.js')});
    const {violations} = await page.evaluate(() => globalThis.axe.run(document));
    assert.deepEqual(violations.map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({html}) => html.slice(0, 200)).join(' | ')}`), []);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `wider than the screen by ${overflow} pixels`);
    await page.context().close();
  }
}

/** The marks of a chart by the name of their layer: what each stands for, and where it is. */
export function marks(page, chart, layer) {
  return page.evaluate(([id, name]) => {
    const found = [];
    const plain = ([key, value]) => [key, value instanceof Date ? value.toISOString() : value];
    const visit = (node) => {
      if (node.marktype === undefined) return node.items?.forEach(visit);
      if (node.marktype === 'group') return node.items.forEach((group) => group.items.forEach(visit));
      if (node.name !== (name ? `${name}_marks` : 'marks')) return undefined;
      for (const {datum, x, x2, width, y, shape, fill, opacity} of node.items) {
        const values = Object.fromEntries(Object.entries(datum).filter(([, value]) => typeof value !== 'symbol').map(plain));
        found.push({datum: values, x, x2: x2 ?? x + (width ?? 0), y, shape, fill, opacity});
      }
      return undefined;
    };
    const {view} = document.getElementById(id);
    visit(view.scenegraph().root);
    return JSON.parse(JSON.stringify(found, (key, value) => (key === 'geometry' || key === 'outline' ? undefined : value)));
  }, [chart, layer]);
}

/** Half a pixel apart at most, or as much as is allowed. */
export function near(a, b, tolerance = 0.51) {
  assert.ok(Math.abs(a - b) <= tolerance, `expected ${b}, got ${a}`);
}

/** Where a value stands on a chart's axis. */
export function place(page, chart, scale, value) {
  return page.evaluate(([id, name, at]) => document.getElementById(id).view.scale(name)(at), [chart, scale, value]);
}
