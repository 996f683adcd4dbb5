// What an editor offers, explains and marks in a scenario, by the schema:
// `node editor_test.mjs MODULES SCHEMA SCENARIOS`, with the folder in which the language server is
// installed and that of the scenarios. The status is 1 if an answer is not as expected.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { LanguageServer } from './language_server.mjs';

const [modules, schema, scenarios] = process.argv.slice(2);
const first = `# yaml-language-server: $schema=${schema}\n`;
const firstOfOutcomes = first.replace('art6.schema.json', 'art6-outcomes.schema.json');
const outcomes = `${firstOfOutcomes}art6_outcomes: 1
as_of: 2025-12-31
obligations:
  - id: LAO/clearance
`;
const top = `${first}art6: 1
name: Test
clock: {start: 2020-01, end: 2030-12}
`;
const state = `${top}states:
  - id: LAO
    name: Laos
    clearance:
      deadline: 2025-08-01
      confirmed_km2: 10
      clearance_m2_per_team_day: 900
      teams: 10
      max_teams: 20
      team_cost_usd_per_month: 14000
`;
const overlay = `${first}art6: 1
extends: base.yaml
`;
const area = (text) => state.replace('confirmed_km2: 10', `confirmed_km2: ${text}`);

function includes(labels, wanted) {
  for (const label of wanted) assert.ok(labels.has(label), `expected ${label}, got ${[...labels.keys()]}`);
}

const cases = {
  async completes_the_keys_of_a_map(server) {
    includes(await server.complete(`${top}|`), ['states', 'donors', 'simulation', 'extends']);
    const keys = await server.complete(`${top}states:\n  - id: LAO\n    clearance:\n      |\n`);
    includes(keys, ['deadline', 'confirmed_km2', 'survey_m2_per_team_day']);
    assert.ok(!keys.has('munitions'));
    assert.match(keys.get('teams').about, /Teams at work at the start\.\s+Takes a number >= 0\. Unit: teams\./);
  },
  async completes_the_keys_of_an_overlay(server) {
    const keys = await server.complete(`${overlay}states:\n  - id: LAO\n    |\n`);
    includes(keys, ['clearance', 'season', 'remove']);
    const inside = await server.complete(`${overlay}states:\n  - id: LAO\n    clearance:\n      |\n`);
    includes(inside, ['deadline', 'teams', 'extension_months']);
    assert.match(inside.get('extension_months').about, /Length of the extension that would be asked for/);
  },
  async takes_null_where_a_key_may_be_taken_out_of_a_base(server) {
    assert.deepEqual(await server.diagnose(
      `${overlay}meetings: null\nstates:\n  - {id: LAO, access: null, clearance: {suspected_km2: null}}\n`), []);
    assert.deepEqual((await server.diagnose(`${overlay}states:\n  - {id: LAO, clearance: {teams: null}}\n`)).length, 1);
  },
  async offers_distributions_to_be_filled_in(server) {
    const values = await server.complete(area('|'));
    includes(values, ['uniform', 'lognormal', 'quantiles', 'value with its source']);
    assert.equal(values.get('lognormal').inserts, '\n  dist: lognormal\n  p10: $1\n  p90: $2');
    assert.equal(values.get('value with its source').inserts, '\n  value: $1\n  source: $2');
  },
  async offers_the_parameters_of_the_chosen_distribution(server) {
    const keys = await server.complete(area('\n        dist: pert\n        |'));
    assert.deepEqual([...keys.keys()], ['min', 'mode', 'max', 'source', 'note']);
  },
  async offers_steps_where_a_number_may_change_in_time(server) {
    const teams = (text) => state.replace('max_teams: 20', `max_teams: ${text}`);
    const values = await server.complete(teams('|'));
    includes(values, ['steps', 'uniform', 'value with its source']);
    assert.equal(values.get('steps').inserts, '\n  steps:\n    - from: $1\n      value: $2');
    assert.ok(!(await server.complete(area('|'))).has('steps'));
    const keys = await server.complete(teams('\n        steps:\n          - |'));
    includes(keys, ['from', 'value', 'source', 'note']);
    const steps = '{steps: [{from: 2021-03, value: 10}, {from: 2022-01, value: {dist: uniform, min: 0, max: 9}}]}';
    assert.deepEqual(await server.diagnose(teams(steps)), []);
    assert.equal((await server.diagnose(teams('{steps: [{from: 2021-03, value: -1}]}'))).length > 0, true);
    assert.equal((await server.diagnose(area(steps))).length > 0, true);
  },
  async explains_each_choice(server) {
    const laws = await server.complete(area('{dist: |}'));
    assert.equal(laws.get('beta').about, 'A share between 0 and 1.');
    const rules = await server.complete(`${state}strategies:\n  - id: x\n    rule: |\n`);
    assert.equal(rules.get('fill').about, 'Serves the highest score up to its gap, then the next.');
  },
  async explains_the_key_under_the_pointer(server) {
    const text = await server.hover(state.replace('teams:', 'te|ams:'));
    assert.match(text, /Teams at work at the start/);
    assert.match(text, /Takes a number >= 0\. Unit: teams/);
    const law = await server.hover(area('{dist: lognormal, p1|0: 6, p90: 9}'));
    assert.match(law, /10 % of the values lie below it/);
  },
  async marks_nothing_in_what_is_valid(server) {
    for (const file of fs.readdirSync(scenarios).filter((name) => name.endsWith('.yaml'))) {
      const text = fs.readFileSync(path.join(scenarios, file), 'utf8');
      const schemaLine = file.includes('.outcomes') ? firstOfOutcomes : first;
      assert.match(text, /^# yaml-language-server:.*\n/, file);
      assert.deepEqual(await server.diagnose(text.replace(/^# yaml-language-server:.*\n/, schemaLine)), [], file);
    }
  },
  async marks_a_wrong_key(server) {
    assert.deepEqual(await server.diagnose(`${state}      taems: 4\n`), ['15:7: Property taems is not allowed.']);
    assert.deepEqual(await server.diagnose(`${overlay}states:\n  - {id: LAO, name: L, reqests: []}\n`),
      ['5:24: Property reqests is not allowed.']);
  },
  async completes_explains_and_marks_outcomes(server) {
    const keys = await server.complete(`${outcomes}    |\n`);
    includes(keys, ['completed', 'left', 'void', 'note']);
    assert.match(keys.get('void').about, /Why there was nothing to fulfil/);
    includes(await server.complete(`${outcomes}    left:\n      - |\n`), ['at', 'km2', 'munitions', 'source']);
    assert.deepEqual(await server.diagnose(`${outcomes}    left: [{at: 2024-12-31, km2: 1502}]\n`), []);
    assert.deepEqual(await server.diagnose(`${outcomes}    complete: 2024-12-31\n`),
      ['6:5: Property complete is not allowed.']);
    assert.deepEqual(await server.diagnose(`${outcomes}    completed: 2024-12\n`),
      ['6:16: Expected a date YYYY-MM-DD from 1900-01-01 to 2200-12-31.']);
  },
  async marks_a_missing_key(server) {
    assert.deepEqual(await server.diagnose(state.replace(/ +max_teams.*\n/, '')),
      ['8:5: Missing property "max_teams".']);
    assert.deepEqual(await server.diagnose(`${state}      suspected_km2: 5\n`),
      ['8:5: Missing property "survey_m2_per_team_day".']);
  },
  async says_what_was_expected_as_the_reader_does(server) {
    assert.deepEqual(await server.diagnose(state.replace('2025-08-01', '2025-08')),
      ['9:17: Expected a date YYYY-MM-DD from 1900-01-01 to 2200-12-31.']);
    assert.deepEqual(await server.diagnose(area('-10')), ['10:22: Value is below the minimum of 0.']);
    assert.deepEqual(await server.diagnose(area('{dist: pert, min: 6, max: 10}')),
      ['10:7: Expected min, mode and max.']);
    assert.deepEqual(await server.diagnose(state.replace('teams: 10', 'teams: {dist: uniform, min: 1, max: 2}')),
      ['12:14: Expected a number >= 0.']);
  },
};

const server = new LanguageServer(modules, scenarios);
const limit = setTimeout(() => { console.error('expected answers within 60 s'); process.exit(1); }, 60000);
await server.start();
let failed = 0;
for (const [name, check] of Object.entries(cases)) {
  try {
    await check(server);
    console.log(`passed  ${name}`);
  } catch (error) {
    ++failed;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}
server.stop();
clearTimeout(limit);
process.exit(failed ? 1 : 0);
