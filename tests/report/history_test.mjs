// Past and future in one picture: what was reported of past years, then the forecast.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Browser, marks, near, place, written} from './browser.mjs';

let browser;
before(async () => { browser = await Browser.start(); });
after(() => browser.stop());

test('the picture of the work left begins with what was reported', async () => {
  const page = await browser.open(written('run', 'tests/cases/reports-of-past-years.yaml', '-n', '500'));
  assert.deepEqual(page.complaints, []);
  await page.locator('#obligation').selectOption('HRV/clearance');
  await page.waitForFunction(() => document.getElementById('remaining').view.signal('obligation') === 'HRV/clearance');
  const past = await marks(page, 'remaining', 'past');
  assert.deepEqual(past.map(({datum: {what, at, left, unit}}) => [what, at, left, unit]),
    [['reported', '2016-01', 4.5, 'km2'], ['reported', '2017-01', 4.25, 'km2'], ['reported', '2019-01', 3.5, 'km2'],
      ['reported', '2020-01', 3, 'km2'], ['start', '2020-01', 3, 'km2']]);
  for (const {datum, x, y} of past) {
    near(x, await place(page, 'remaining', 'x', Date.parse(`${datum.at}-01`)));
    near(y, await place(page, 'remaining', 'y', datum.left));
  }
  const range = (await marks(page, 'remaining', 'ranges')).find(({datum}) => datum.at === '2017-01');
  near(range.datum.p10, 4.05, 1e-9);
  near(range.datum.p90, 4.45, 1e-9);
  // The axis begins with the first report, and the forecast goes on after the last one.
  near(await place(page, 'remaining', 'x', Date.UTC(2016, 0, 1)), 0);
  const [first] = await marks(page, 'remaining', 'mean');
  assert.ok(first.x > past.at(-1).x);
});

test('without reports the picture begins with the start', async () => {
  const page = await browser.open(written('run', 'tests/cases/reports-of-past-years.yaml', '-n', '500'));
  await page.locator('#obligation').selectOption('PER/stockpile');
  await page.waitForFunction(() => document.getElementById('remaining').view.signal('obligation') === 'PER/stockpile');
  const past = await marks(page, 'remaining', 'past');
  assert.deepEqual(past.map(({datum: {what, at, left, unit}}) => [what, at, left, unit]), [['start', '2020-01', 2000, 'munitions']]);
  near(await place(page, 'remaining', 'x', Date.UTC(2020, 0, 1)), 0);
});
