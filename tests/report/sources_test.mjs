// The list of sources and assumptions: folded on a screen, narrow or wide, and whole on paper.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Browser, written} from './browser.mjs';

const folder = written('run', 'scenarios/plans/lbn-2020.yaml', '-n', '200');
const squeezed = (text) => text.replace(/\s+/g, '');

let browser;
before(async () => {
  browser = await Browser.start();
});
after(() => browser.stop());

describe('the sources of a published plan', () => {
  for (const width of [390, 1200]) {
    test(`are one line until they are asked for, ${width} pixels wide`, async () => {
      const page = await browser.open(folder, {width});
      const sources = page.locator('details.sources');
      const table = sources.locator('table');
      assert.equal(await table.isVisible(), false);
      assert.ok((await sources.boundingBox()).height < 60);
      await sources.locator('summary').click();
      assert.equal(await table.isVisible(), true);
      const rows = await table.locator('tbody tr').count();
      assert.equal(await sources.locator('summary').innerText(), `Where ${rows} of its values are from`);
      assert.ok(rows > 15);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(overflow <= 0, `wider than the screen by ${overflow} pixels`);
      // A table for those who listen to the page, however it is laid out.
      assert.equal(await page.getByRole('table', {name: 'Sources and assumptions'}).getByRole('row').count(), rows + 1);
      assert.equal(await page.getByRole('rowheader', {name: 'states[LBN].clearance.extension_months'}).count(), 1);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });
  }

  test('keep the rules of accessibility', async () => {
    await browser.expectAccessible(folder, {width: 390});
  });

  test('are whole on paper, and folded again afterwards', async () => {
    const page = await browser.open(folder);
    const cells = await page.locator('details.sources :is(th, td)').allTextContents();
    const file = join(folder, '..', 'report.pdf');
    await page.pdf({path: file, preferCSSPageSize: true});
    // Column by column, as words of neighbouring cells would stand between each other line by line.
    const text = squeezed(execFileSync(process.env.PDFTOTEXT, ['-raw', file, '-'], {encoding: 'utf8'}));
    for (const cell of cells) assert.ok(text.includes(squeezed(cell)), cell);
    assert.equal(await page.locator('details.sources table').isVisible(), false);
    await page.context().close();
  });
});
