// Milestones on the page: a table, the obligation's facts and marks on the timeline, as results.json has them.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {Browser, marks, near, place, written} from './browser.mjs';

const folder = written('run', 'tests/cases/milestones.yaml');
const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const words = (month) => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** The figure that the page shows for a chance. */
function figure({probability_met: p}) {
  if (p === null) return 'beyond the clock';
  if (p > 0 && p < 0.01) return '<1 %';
  if (p > 0.99 && p < 1) return '>99 %';
  return `${Math.round(100 * p)} %`;
}

let browser;
let page;
before(async () => {
  browser = await Browser.start();
  page = await browser.open(folder);
});
after(() => browser.stop());

test('a row for each milestone has the chance of results.json', async () => {
  assert.deepEqual(page.complaints, []);
  assert.equal(results.milestones.length, 5);
  for (const milestone of results.milestones) {
    const row = page.locator(`#milestones tr[data-milestone="${milestone.id}"] td`);
    assert.equal(await row.nth(0).innerText(), words(milestone.by));
    const chance = await row.nth(1).innerText();
    assert.ok(chance === figure(milestone) || chance.startsWith(`${figure(milestone)} (`), `${chance}: ${figure(milestone)}`);
  }
  assert.match(await page.locator('#milestones tr[data-milestone="XAA/clearance/half"]').innerText(), /Half is cleared: at most 3 km² left/);
});

test('the facts of an obligation list the milestones of its State', async () => {
  await page.locator('#obligation').selectOption('XAA/clearance');
  const shown = page.locator('[data-facts="XAA/clearance"] [data-milestone]');
  const ids = await shown.evaluateAll((found) => found.map(({dataset}) => dataset.milestone));
  assert.deepEqual(ids, results.milestones.filter(({state}) => state === 'XAA').map(({id}) => id));
  const half = results.milestones.find(({id}) => id === 'XAA/clearance/half');
  assert.ok((await shown.nth(ids.indexOf(half.id)).innerText()).startsWith(`${figure(half)} (`));
  assert.equal(await page.locator('[data-facts="XBB/stockpile"] [data-milestone]').count(), 1);
});

test('the timeline marks the milestones of obligations at the end of their months', async () => {
  const drawn = await marks(page, 'timeline', 'milestone');
  const obligations = new Set(results.obligations.map(({id}) => id));
  const expected = results.milestones.filter(({programme, beyond_horizon: beyond}) => obligations.has(programme) && !beyond);
  assert.deepEqual(drawn.map(({datum}) => datum.milestone.id).sort(), expected.map(({id}) => id).sort());
  for (const {x, datum} of drawn) {
    const [year, month] = datum.milestone.by.split('-').map(Number);
    near(x, await place(page, 'timeline', 'x', Date.UTC(year, month, 1)), 1.5);
  }
});

test('no page without milestones speaks of them', async () => {
  const other = await browser.open(written('run', 'tests/cases/deadline-28-february.yaml'));
  assert.equal(await other.locator('#milestones').count(), 0);
  assert.doesNotMatch(await other.locator('main').innerText(), /milestone/i);
});
