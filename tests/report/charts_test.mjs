// Every specification in report/charts/ is valid by Vega-Lite's own JSON schema, and compiles without a warning.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {load, scripts} from './modules.mjs';

const {default: Ajv} = await load('ajv');
const {compile} = await load('vega-lite', scripts);
const folder = 'report/charts';
const charts = readdirSync(folder).filter((name) => name !== 'config.json');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

const validate = new Ajv({strict: false, allErrors: true, validateFormats: false})
  .compile(read(join(scripts, 'vega-lite/build/vega-lite-schema.json')));

/** What Vega-Lite warns of while it compiles the specification. */
function warnings(spec) {
  const told = [];
  const logger = {level: () => logger, debug: () => logger, info: () => logger, warn: (...words) => (told.push(words.join(' ')), logger),
    error: (...words) => (told.push(words.join(' ')), logger)};
  compile(spec, {logger, config: read(join(folder, 'config.json'))});
  return told;
}

test('there are charts', () => assert.ok(charts.length >= 6, `${charts}`));

for (const name of charts) {
  test(`${name} is valid`, () => {
    const spec = read(join(folder, name));
    assert.equal(spec.$schema, 'https://vega.github.io/schema/vega-lite/v6.json');
    assert.ok(spec.description, 'expected a description for who cannot see the chart');
    assert.ok(validate(spec), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
    assert.deepEqual(warnings(spec), []);
  });
}

test('the schema would find a fault', () => {
  const spec = read(join(folder, 'timeline.json'));
  assert.ok(!validate({...spec, layer: [{mark: 'barr'}]}));
});
