// The report of a comparison: of the real scenario under all strategies, and of a large one.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Browser, marks, near, place, reportIn, written} from './browser.mjs';

const folder = written('compare', 'scenarios/second-review-conference.yaml', '-s', 'all', '-n', '300');
const results = JSON.parse(readFileSync(join(folder, 'comparison.json'), 'utf8'));
const strategies = new Map(results.strategies.map((strategy) => [strategy.id, strategy]));

let browser;
let page;
before(async () => {
  browser = await Browser.start();
  page = await browser.open(folder);
});
after(() => browser.stop());

describe('the report of a comparison', () => {
  test('opens without a network and without a complaint', () => assert.deepEqual(page.complaints, []));

  test('says first which strategy does best', async () => {
    const sentence = await page.locator('.lead').innerText();
    assert.ok(sentence.startsWith(`Best: ${results.best}`), sentence);
    const others = results.not_told_apart_from_best.filter((id) => id !== results.best);
    for (const id of others) assert.ok(sentence.includes(id), sentence);
  });

  test('has every verdict, the best first', async () => {
    const rows = await page.locator('#verdicts tbody tr').evaluateAll((found) =>
      found.map((row) => [row.dataset.strategy, ...[...row.cells].slice(1).map(({innerText}) => innerText)]));
    assert.equal(rows.length, strategies.size);
    assert.equal(rows[0][0], results.best);
    for (const [id, mean, difference, , verdict] of rows) {
      const {mean: expected, to_baseline: pair} = strategies.get(id);
      near(Number(mean), expected, 0.0005001);
      if (id === results.baseline) {
        assert.equal(verdict, 'baseline');
        continue;
      }
      assert.equal(verdict, pair.verdict === 'not-told-apart' ? 'not clear' : pair.verdict);
      near(Number(difference), pair.difference, 0.0005001);
    }
  });

  test('draws every difference with its interval', async () => {
    const drawn = await marks(page, 'differences', 'difference');
    assert.deepEqual(drawn.map(({datum}) => datum.id).sort(), [...strategies.keys()].filter((id) => id !== results.baseline).sort());
    const at = (value) => place(page, 'differences', 'x', value);
    for (const {datum, x, shape} of drawn) {
      const {difference, verdict} = strategies.get(datum.id).to_baseline;
      near(x, await at(difference));
      assert.equal(shape, {better: 'triangle-up', worse: 'triangle-down'}[verdict] ?? 'circle');
    }
    for (const {datum, x, x2} of await marks(page, 'differences', 'interval')) {
      const [low, high] = strategies.get(datum.id).to_baseline.difference_ci95_max_t;
      near(Math.min(x, x2), await at(low));
      near(Math.max(x, x2), await at(high));
    }
  });

  test('has the chance of every obligation under every strategy', async () => {
    const heads = await page.locator('#matrix thead th').allInnerTexts();
    const rows = await page.locator('#matrix tbody tr').evaluateAll((found) =>
      found.map((row) => [row.dataset.of, ...[...row.cells].slice(2).map(({innerText, className}) => [innerText, className])]));
    assert.equal(rows.length, results.obligations.length);
    for (const [id, ...cells] of rows) {
      const obligation = results.obligations.find((other) => other.id === id);
      assert.deepEqual(obligation.strategies.map((strategy) => strategy.id), heads.slice(2));
      for (const [i, [text, risk]] of cells.entries()) {
        const chance = obligation.strategies[i].probability_met;
        const shown = text.replace(/[<>]/, '').replace(' %', '');
        near(Number(shown), 100 * chance, 1.0001);
        assert.equal(risk.split(' ')[1], chance >= 0.8 ? 'on-track' : chance >= 0.5 ? 'at-risk' : chance >= 0.2 ? 'unlikely' : 'will-miss');
      }
    }
  });

  for (const options of [{}, {colorScheme: 'dark', width: 390}]) {
    test(`keeps the rules of accessibility ${JSON.stringify(options)}`, async () => {
      await browser.expectAccessible(folder, options);
    });
  }
});

/** 200 States of four themes each, and strategies of its own beside the built-in ones. */
function largeScenario(own) {
  const text = execFileSync('/usr/bin/python3', ['bench/scale/make_scenario.py', '200', '4'], {encoding: 'utf8', maxBuffer: 1 << 26});
  const added = Array.from({length: own}, (_, i) => `  - {id: own-${i + 1}, rule: share, score: "${i + 1} * need_per_year + gap"}`);
  const file = join(mkdtempSync(join(tmpdir(), 'art6-report-')), 'large.yaml');
  writeFileSync(file, own === 0 ? text : `${text}strategies:\n${added.join('\n')}\n`);
  return file;
}

for (const [command, ...args] of [['compare', '-s', 'all', '--baseline', 'need', '-n', '16'], ['run', '-n', '64']]) {
  test(`a large ${command} is below 5 MB and opens`, async () => {
    const large = written(command, largeScenario(command === 'compare' ? 3 : 0), ...args);
    const bytes = statSync(reportIn(large)).size;
    const shown = await browser.open(large);
    console.log(`# 200 States, ${command}: ${(bytes / 1e6).toFixed(2)} MB, drawn after ${shown.seconds.toFixed(2)} s`);
    assert.ok(bytes < 5e6, `${bytes} bytes`);
    assert.deepEqual(shown.complaints, []);
    if (command === 'compare') assert.equal(await shown.locator('#verdicts tbody tr').count(), 20);
    await shown.context().close();
  });
}
