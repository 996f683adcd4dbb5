// A scenario whose texts are markup and script: the page shows them as text, wherever they stand.
import assert from 'node:assert/strict';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {Browser, written} from './browser.mjs';

const evil = `</script></title></style></textarea>--><script>window.evil = 1</script><img src=x onerror="window.evil = 1">'"{{X}}`;
const yaml = JSON.stringify; // a JSON string is a YAML string
const scenario = `art6: 1
name: ${yaml(`name ${evil}`)}
description: ${yaml(`description ${evil}`)}
clock: {start: 2020-01, end: 2024-12}
strategy: equal
donors:
  - {id: ABC, name: ${yaml(`donor ${evil}`)}, party: true, budget_usd_per_year: 1000000}
states:
  - id: LAO
    name: ${yaml(`state ${evil}`)}
    clearance:
      deadline: 2022-01-01
      clearance_m2_per_team_day: 900
      teams: 10
      max_teams: 20
      team_cost_usd_per_month: 14000
      regions:
        - id: north
          name: ${yaml(`region ${evil}`)}
          deadline: 2021-01-01
          confirmed_km2: {value: 3, source: ${yaml(`source ${evil}`)}, note: ${yaml(`note ${evil}`)}}
`;

let browser;
before(async () => { browser = await Browser.start(); });
after(() => browser.stop());

test('markup and script in a scenario are text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'art6-report-'));
  const file = join(folder, 'evil.yaml');
  writeFileSync(file, scenario);
  const page = await browser.open(written('run', file, '-n', '20'));
  assert.deepEqual(page.complaints, []);
  assert.equal(await page.evaluate(() => globalThis.evil), undefined);
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('details pre').textContent(), scenario);
  assert.equal(await page.locator('h1').innerText(), `name ${evil}`);
  assert.equal(await page.title(), `name ${evil}: forecast`);
  assert.equal(await page.locator('#matrix tbody th').innerText(), `state ${evil}`);
  assert.equal(await page.locator('#obligation option').textContent(), `state ${evil}, clearance`);
  await page.locator('details.sources summary').click();
  for (const text of ['description', 'source', 'note']) {
    assert.ok((await page.locator('body').innerText()).includes(`${text} ${evil}`), text);
  }
  const facts = await page.locator('[data-facts]:visible').innerText();
  assert.ok(facts.includes(`Region region ${evil}`), facts);
  assert.match(facts, /; chance to be done by 1 Jan 2021: 0 % \(0–17 %\)/);
  const labels = await page.locator('#timeline svg text').allTextContents();
  assert.ok(labels.some((label) => label.startsWith('state </script>')), `${labels}`);
});

test('a scenario of invented States says that they are not on the map', async () => {
  const page = await browser.open(written('run', 'scenarios/one-page-example.yaml', '-n', '200'));
  assert.deepEqual(page.complaints, []);
  assert.match(await page.locator('#map figcaption').innerText(), /Not on the map: Eastland, Westland\./);
});

test('the policy forbids script that is not the program\'s, and every request', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'art6-report-'));
  writeFileSync(join(folder, 'plain.yaml'), scenario.replaceAll(JSON.stringify(evil).slice(1, -1), ''));
  const page = await browser.open(written('run', join(folder, 'plain.yaml'), '-n', '20'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.evil = 1';
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => globalThis.evil), undefined);
  const answer = await page.evaluate(() => fetch('data:text/plain,x').then(() => 'sent', () => 'refused'));
  assert.equal(answer, 'refused');
});
