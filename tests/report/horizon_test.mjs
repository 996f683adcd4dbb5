// A deadline after the clock's end: a lower bound and no class, wherever the page shows them.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Browser, marks, written} from './browser.mjs';

let browser;
before(async () => { browser = await Browser.start(); });
after(() => browser.stop());

test('a deadline after the clock has a lower bound and no class', async () => {
  const page = await browser.open(written('run', 'tests/cases/deadline-beyond-the-clock.yaml'));
  assert.deepEqual(page.complaints, []);
  assert.match(await page.locator('.lead').innerText(),
    /^Of 1 obligation none is on track for 80 %; of 1 the deadline lies after Dec 2024, beyond which nothing is known;/);
  assert.match(await page.locator('#ledger tbody td').nth(1).innerText(), /^≥ 6[0-9] % \(/);
  assert.equal(await page.locator('#ledger tbody td.risk .mark').innerText(), 'beyond the clock');
  assert.equal(await page.locator('#matrix td[data-risk]').getAttribute('data-risk'), 'beyond-horizon');
  assert.equal(await page.locator('.legend .beyond-horizon').count(), 1);
  const [bar] = await marks(page, 'timeline', 'span');
  assert.equal(bar.fill, 'var(--faint)');
});

test('no page without such a deadline speaks of it', async () => {
  const page = await browser.open(written('run', 'tests/cases/deadline-28-february.yaml'));
  assert.equal(await page.locator('.legend .beyond-horizon').count(), 0);
  assert.equal(await page.locator('#ledger tbody td.risk .mark').innerText(), 'will miss');
});
