// The list of sources on the page of a scenario that names them.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Browser, written} from './browser.mjs';

let browser, page;
before(async () => {
  browser = await Browser.start();
  page = await browser.open(written('run', 'scenarios/third-review-conference.yaml', '-n', '50'));
});
after(() => browser.stop());

test('the list of sources is folded, as it would be most of the page', async () => {
  const list = page.locator('#remarks-title + details');
  const rows = await list.locator('tbody tr').count();
  assert.ok(rows > 100, `${rows}`);
  assert.equal(await list.locator('summary').textContent(), `${rows} numbers with what the file says of each`);
  assert.equal(await list.locator('table').isVisible(), false);
  assert.ok(await page.evaluate(() => document.documentElement.scrollHeight) < 12000);
  await list.locator('summary').click();
  assert.equal(await list.locator('table').isVisible(), true);
});
