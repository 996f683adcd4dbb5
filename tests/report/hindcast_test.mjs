// The report of a hindcast: of two earlier scenarios, as vintages and by their histories.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Browser, marks, near, place, written} from './browser.mjs';

const scenarios = ['first', 'second'].map((name) => `scenarios/${name}-review-conference.yaml`);
const outcomes = ['first', 'second'].flatMap((name) => ['--outcomes', `scenarios/${name}-review-conference.outcomes.yaml`]);
const folder = written('hindcast', ...scenarios, ...outcomes, '-n', '100');
const results = JSON.parse(readFileSync(join(folder, 'hindcast.json'), 'utf8'));
const wholes = results.groups.filter(({is_part: isPart}) => !isPart);

let browser;
let page;
before(async () => {
  browser = await Browser.start();
  page = await browser.open(folder);
});
after(() => browser.stop());

/** Chooses in a list of the page, and waits until the chart is drawn with it. */
async function choose(list, value, chart, signal) {
  await page.selectOption(`#${list}`, value);
  await page.waitForFunction(([id, name, chosen]) => document.getElementById(id).view.signal(name) === chosen, [chart, signal, value]);
  await page.evaluate((id) => document.getElementById(id).view.runAsync().then(() => null), chart);
}

describe('the report of a hindcast', () => {
  test('opens without a network and without a complaint', () => assert.deepEqual(page.complaints, []));

  test('says first what can be repeated', async () => {
    const leads = await page.locator('.lead').allInnerTexts();
    assert.equal(leads.length, 2);
    assert.match(leads[0], /^Of [0-9]+ reports of the release of the next year in [0-9]+ States, [0-9]+ % lay in the 80 % interval; /);
    assert.match(leads[1], /^Of [0-9]+ deadlines since, of obligations forecast at the end of 2014 and 2019, [0-9]+ were met; /);
  });

  test('has the scores of every group, as issued and recalibrated', async () => {
    const rows = await page.locator('#scores tbody tr').evaluateAll((found) =>
      found.map((row) => [row.dataset.group, row.dataset.version, ...[...row.cells].slice(1).map(({innerText}) => innerText)]));
    assert.equal(rows.length, wholes.length + wholes.filter((group) => group.recalibrated_cases > 0).length);
    for (const [id, version, cases, , , in80] of rows) {
      const group = wholes.find((other) => other.id === id);
      assert.equal(Number(cases.replace(',', '')), group.cases);
      near(Number(in80.replace(/[<>]/, '').replace(' %', '')), 100 * group[version].coverage[1].share_expected, 1);
    }
  });

  test('draws when each obligation was forecast to be complete, and when it was', async () => {
    for (const issued of [2014, 2019]) {
      await choose('vintage', `${issued}/${issued === 2014 ? 'first' : 'second'}-review-conference.yaml`, 'vintages', 'vintage');
      const cases = new Map(results.cases.filter((one) => one.target === 'completion' && one.issued === issued).map((one) => [one.obligation, one]));
      const done = await marks(page, 'vintages', 'done');
      const open = await marks(page, 'vintages', 'open');
      assert.equal(done.length + open.length, cases.size);
      const at = (months) => place(page, 'vintages', 'x', Date.UTC(issued + 1, months));
      for (const {datum, x} of done) near(x, await at(cases.get(datum.obligation).outcome));
      for (const {datum, x} of open) {
        assert.equal(cases.get(datum.obligation).is_censored, true);
        near(x, await at(cases.get(datum.obligation).outcome));
      }
      for (const {datum, x, x2} of await marks(page, 'vintages', 'span')) {
        const [low, high] = cases.get(datum.obligation).as_issued.interval80;
        if (low !== null) near(Math.min(x, x2), await at(low));
        if (high !== null) near(Math.max(x, x2), await at(high));
      }
    }
  });

  test('draws the PIT, coverage and place of the forecast that is chosen', async () => {
    for (const group of [wholes[0], wholes.at(-1)]) {
      for (const chart of ['pit', 'coverage', 'places']) await choose('group', group.id, chart, 'group');
      const bars = await marks(page, 'pit', 'issued');
      assert.deepEqual(bars.map(({datum}) => datum.issued), group.as_issued.pits.expected_counts);
      const points = await marks(page, 'coverage', 'issued');
      for (const [i, {x, y}] of points.entries()) {
        near(x, await place(page, 'coverage', 'x', group.as_issued.coverage[i].level));
        near(y, await place(page, 'coverage', 'y', group.as_issued.coverage[i].share_expected));
      }
      assert.equal(points.length, 3);
      const places = await marks(page, 'places', 'outcome');
      assert.equal(places.length, group.cases);
      for (const {datum, x} of places.slice(0, 20)) {
        near(x, await place(page, 'places', 'x', (datum.as_issued.pit_low + datum.as_issued.pit_high) / 2));
      }
    }
  });

  test('draws the reports of the obligation that is chosen', async () => {
    await choose('group', 'rolling/release/km2/1', 'reports', 'group');
    const chosen = results.cases.find(({kind, target, years}) => kind === 'rolling' && target === 'release' && years === 1).obligation;
    await choose('case', chosen, 'reports', 'chosen');
    const cases = results.cases.filter((one) => one.obligation === chosen && one.kind === 'rolling' && one.target === 'release' && one.years === 1);
    const drawn = await marks(page, 'reports', 'outcome');
    assert.deepEqual(drawn.map(({datum}) => datum.outcome), cases.map(({outcome}) => outcome));
    for (const {datum, y} of drawn) near(y, await place(page, 'reports', 'y', datum.outcome));
  });

  test('draws the skill over each naive forecast by years ahead', async () => {
    const series = wholes.filter(({id}) => id.startsWith('rolling/release/km2/'));
    await choose('series', 'rolling/release/km2', 'horizons', 'series');
    const drawn = await marks(page, 'horizons', 'skill');
    assert.equal(drawn.length, series.flatMap(({as_issued: {naive}}) => naive.filter(({skill}) => skill !== null)).length);
    for (const {datum, x} of drawn) near(x, await place(page, 'horizons', 'x', Math.max(-1, datum.skill)));
  });

  test('draws the reliability of deadlines', async () => {
    const {as_issued: {deadlines}} = wholes.find(({target}) => target === 'completion');
    const drawn = await marks(page, 'reliability', 'issued');
    assert.deepEqual(drawn.map(({datum}) => [datum.lowest, datum.frequency]), deadlines.reliability.map(({lowest, frequency}) => [lowest, frequency]));
    for (const {datum, y} of drawn) near(y, await place(page, 'reliability', 'y', datum.frequency));
  });

  test('prints on A4 without cutting a table', async () => {
    const pdf = join(folder, 'hindcast.pdf');
    writeFileSync(pdf, await page.pdf({preferCSSPageSize: true}));
    const text = execFileSync(process.env.PDFTOTEXT, ['-layout', pdf, '-'], {encoding: 'utf8'});
    assert.match(text, /Closer by +95 % interval +naive/);
    assert.match(text, /What happened +Done by then/);
  });

  for (const options of [{}, {colorScheme: 'dark', width: 390}]) {
    test(`keeps the rules of accessibility ${JSON.stringify(options)}`, async () => {
      await browser.expectAccessible(folder, options);
    });
  }
});
