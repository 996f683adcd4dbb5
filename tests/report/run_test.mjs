// The report of the real scenario, as its readers meet it.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Browser, marks, near, place, written} from './browser.mjs';

const order = ['will-miss', 'unlikely', 'at-risk', 'on-track'];
const folder = written('run', 'scenarios/second-review-conference.yaml', '-n', '2000');
const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'));
const of = new Map(results.obligations.map((obligation) => [obligation.id, obligation]));
const utc = (date) => Date.parse(date.length === 7 ? `${date}-01` : date);

const lines = (shown, chart) => marks(shown, chart, 'layer_1');
const cells = (shown, chart) => marks(shown, chart, '');

let browser;
let page;
before(async () => {
  browser = await Browser.start();
  page = await browser.open(folder);
});
after(() => browser.stop());

describe('the report of the real scenario', () => {
  test('opens without a network and without a complaint', () => {
    assert.deepEqual(page.complaints, []);
    console.log(`# drawn after ${page.seconds.toFixed(2)} s, ${(statSync(join(folder, 'report.html')).size / 1e6).toFixed(2)} MB`);
  });

  test('says first what the run comes to', async () => {
    const sentence = await page.locator('.lead').innerText();
    const onTrack = results.obligations.filter(({risk}) => risk === 'on-track').length;
    assert.match(sentence, new RegExp(`^Of ${of.size} obligations ${onTrack === 0 ? 'none is' : onTrack} on track for 80 %`));
    const filing = new Set(results.obligations.filter(({risk, file_by}) => risk !== 'on-track' && file_by && file_by < '2021-01-01')
      .map(({state}) => state));
    assert.match(sentence, new RegExp(`; ${filing.size} States should file an extension request before 1 Jan 2021`));
  });

  test('draws a bar for every obligation from P10 to P90, States at risk first', async () => {
    const bars = await marks(page, 'timeline', 'span');
    assert.equal(bars.length, of.size);
    const top = [...bars].sort((a, b) => a.y - b.y).map(({datum}) => of.get(datum.id).probability_met);
    assert.deepEqual(top, [...top].sort((a, b) => a - b));
    const end = await place(page, 'timeline', 'x', utc('2045-01'));
    for (const bar of bars) {
      const {completion, risk} = of.get(bar.datum.id);
      const [low, high] = [completion.p10, completion.p90];
      near(Math.min(bar.x, bar.x2), low ? await place(page, 'timeline', 'x', utc(low)) : end);
      near(Math.max(bar.x, bar.x2), high ? await place(page, 'timeline', 'x', utc(high)) : end);
      assert.equal(bar.fill, `var(--${risk})`);
    }
  });

  test('marks deadline, P50 and P80, and what ends beyond the horizon', async () => {
    const expectPlaces = async (layer, date) => {
      const drawn = await marks(page, 'timeline', layer);
      const expected = results.obligations.filter((obligation) => date(obligation));
      assert.deepEqual(drawn.map(({datum}) => datum.id).sort(), expected.map(({id}) => id).sort());
      for (const mark of drawn) near(mark.x, await place(page, 'timeline', 'x', utc(date(of.get(mark.datum.id)))), 1.5);
    };
    await expectPlaces('deadline', ({deadline}) => deadline);
    await expectPlaces('p50', ({completion}) => completion.p50);
    await expectPlaces('p80', ({completion}) => completion.p80);
    await expectPlaces('later', ({completion}) => (completion.p90 ? null : '2045-01'));
    for (const {datum, shape} of await marks(page, 'timeline', 'p50')) {
      assert.equal(shape, ['triangle-down', 'diamond', 'square', 'circle'][order.indexOf(of.get(datum.id).risk)]);
    }
  });

  test('has one risk on the map and in the matrix, for every theme', async () => {
    const cells = await page.locator('#matrix td[data-risk]').evaluateAll((found) => found.map(({dataset}) => ({...dataset})));
    assert.deepEqual(Object.fromEntries(cells.map(({of: id, risk}) => [id, risk])),
      Object.fromEntries(results.obligations.map(({id, risk}) => [id, risk])));
    for (const theme of ['all', 'clearance', 'stockpile', 'victim_assistance']) {
      await page.locator('#theme').selectOption(theme);
      await page.waitForFunction((value) => document.getElementById('map').view.signal('theme') === value, theme);
      const worst = {};
      for (const {of: id, risk} of cells) {
        const [state, ofTheme] = id.split('/');
        if (theme !== 'all' && ofTheme !== theme) continue;
        if (worst[state] === undefined || order.indexOf(risk) < order.indexOf(worst[state])) worst[state] = risk;
      }
      for (const layer of ['outlines', 'centres']) {
        const drawn = Object.fromEntries((await marks(page, 'map', layer)).map(({datum}) => [datum.state, datum.risk]));
        assert.deepEqual(drawn, worst, `${theme}, ${layer}`);
      }
    }
    await page.locator('#theme').selectOption('all');
  });

  test('shows the chosen obligation in every detail', async () => {
    for (const id of ['DEU/clearance', 'SVK/stockpile', 'MNE/victim_assistance']) {
      await page.locator(`#matrix button[data-obligation="${id}"]`).click();
      await page.waitForFunction((value) => document.getElementById('money').view.signal('obligation') === value, id);
      assert.equal(await page.locator('#obligation').inputValue(), id);
      assert.deepEqual(await page.locator('[data-facts]:visible').evaluateAll((found) => found.map(({dataset}) => dataset.facts)), [id]);
      const {probability_met: chance, probability_met_ci95: interval, extension, deadline} = of.get(id);
      const [year, month, day] = deadline.split('-').map(Number);
      const lastMonth = 12 * (year - 2020) + month - (day >= 28 ? 1 : 2); // ends on or before the deadline
      const months = (await marks(page, 'probability', 'chance')).map(({datum}) => datum);
      assert.equal(months.length, 300);
      near(months[lastMonth].chance, chance, 1e-12);
      near(months[lastMonth].low, interval[0], 5.1e-5);
      near(months[lastMonth].high, interval[1], 5.1e-5);
      assert.ok(months.every(({sd, chance: at}) => sd >= 0 && sd <= 0.51 && (at > 0.02 || sd < 0.2)));
      assert.ok(months.some(({sd}) => sd > 0.05), 'expected some spread of the inputs');
      const bands = (await marks(page, 'probability', 'inputs')).map(({datum}) => datum);
      near(bands[lastMonth].lucky_inputs, Math.min(1, chance + months[lastMonth].sd), 1e-9);
      const granted = (await marks(page, 'extension', 'chance')).map(({datum}) => datum);
      near(granted[0].chance, chance, 1e-12);
      const enough = granted.find((at) => at.chance >= 0.8);
      assert.equal(enough?.granted ?? null, extension.months);
      const {years} = results.programmes.find((programme) => programme.id === id);
      const left = (await marks(page, 'remaining', 'mean')).map(({datum}) => datum.mean);
      assert.deepEqual(left, years.map((of_year) => of_year.left.mean));
    }
  });

  test('takes a choice from the timeline and the map', async () => {
    const click = async (chart, layer, found) => {
      const mark = (await marks(page, chart, layer)).find(found);
      await page.evaluate(([id, name, at]) => {
        const {view} = document.getElementById(id);
        const visit = (node) => {
          if (node.name === `${name}_marks`) return node.items.find(({datum}) => (datum.id ?? datum.state) === at);
          for (const item of node.items ?? []) {
            const hit = visit(item);
            if (hit) return hit;
          }
          return undefined;
        };
        const item = visit(view.scenegraph().root);
        item._svg.dispatchEvent(new MouseEvent('click', {bubbles: true}));
      }, [chart, layer, mark.datum.id ?? mark.datum.state]);
    };
    await click('timeline', 'span', ({datum}) => datum.id === 'BGR/stockpile');
    await page.waitForFunction(() => document.getElementById('money').view.signal('obligation') === 'BGR/stockpile');
    await click('map', 'centres', ({datum}) => datum.state === 'SVK');
    await page.waitForFunction(() => document.getElementById('money').view.signal('obligation') === 'SVK/stockpile');
    assert.equal(await page.locator('#obligation').inputValue(), 'SVK/stockpile');
  });

  test('draws the money of every year', async () => {
    for (const flow of ['given', 'placed', 'unplaced', 'returned']) {
      const drawn = (await lines(page, 'flows')).filter(({datum}) => datum.flow === flow);
      assert.deepEqual(drawn.map(({datum}) => datum.year), results.money.map(({year}) => year));
      for (const [i, {datum}] of drawn.entries()) near(datum.million, results.money[i][`${flow}_usd_mean`] / 1e6, 1e-9);
    }
    const given = await cells(page, 'given');
    assert.equal(given.length, results.donors.length * 25);
    for (const {datum} of given) {
      const donor = results.donors.find(({id}) => id === datum.id);
      near(datum.million, donor.given_usd_mean[datum.year - 2020] / 1e6, 1e-9);
    }
    for (const {datum} of await cells(page, 'placed')) {
      const year = results.programmes.find(({id}) => id === datum.id).years.find(({year: of_year}) => of_year === datum.year);
      near(datum.million, year.placed_usd_mean / 1e6, 1e-9);
    }
    const id = await page.locator('#obligation').inputValue();
    const {years} = results.programmes.find((programme) => programme.id === id);
    for (const {datum} of await lines(page, 'money')) {
      near(datum.million, years.find(({year}) => year === datum.year)[`${datum.flow}_usd_mean`] / 1e6, 1e-9);
    }
    const rows = await page.locator('#flows ~ details tbody tr').count();
    assert.equal(rows, results.money.length);
  });

  test('shows the scenario as it is written, comments included', async () => {
    const text = readFileSync('scenarios/second-review-conference.yaml', 'utf8');
    assert.equal(await page.locator('details pre').textContent(), text);
    const assumptions = text.split('\n').filter((line) => line.includes('assumption')).length;
    assert.ok((await page.locator('details summary').allTextContents()).some((summary) => summary.includes(`${assumptions} lines speak of an assumption`)));
  });

  test('hands out the files as they are on disk', async () => {
    for (const name of ['results.json', 'obligations.csv', 'programmes.csv']) {
      const download = page.waitForEvent('download');
      await page.locator(`button[data-file="${name}"]`).click();
      const file = await (await download).path();
      assert.ok(readFileSync(file).equals(readFileSync(join(folder, name))), name);
    }
    const download = page.waitForEvent('download');
    await page.locator('button[data-file="scenario.yaml"]').click();
    const scenario = readFileSync(await (await download).path());
    assert.equal(createHash('sha256').update(scenario).digest('hex'), results.scenario.sha256);
  });

  for (const options of [{}, {colorScheme: 'dark'}, {width: 390}]) {
    test(`keeps the rules of accessibility ${JSON.stringify(options)}`, async () => {
      await browser.expectAccessible(folder, options);
    });
  }

  test('prints all of its sections', async () => {
    const file = join(folder, '..', 'report.pdf');
    await page.pdf({path: file, preferCSSPageSize: true});
    const text = execFileSync(process.env.PDFTOTEXT, ['-layout', file, '-'], {encoding: 'utf8'});
    const titles = await page.locator('h2').allInnerTexts();
    assert.ok(titles.length >= 6);
    for (const title of titles) assert.ok(text.includes(title), title);
    assert.match(text, /Slovakia, stockpile destruction/);
  });
});
