// `node build.mjs FOLDER` writes the files that the program embeds into FOLDER: report.js, all scripts of the page
// in one file; report.csp, the hash by which the page's Content-Security-Policy allows that script; world.json,
// the map.
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {geoArea, geoCentroid} from 'd3-geo';
import {build} from 'esbuild';
import iso3166 from 'i18n-iso-countries';
import {feature, quantize} from 'topojson-client';
import {filter, filterWeight, presimplify, quantile, simplify} from 'topojson-simplify';

const pointsKept = 0.15; // share of the points of all outlines; a map as wide as a page shows no more
const leastArea = 2e-5; // steradians; smaller islands are left out, and their States keep a centre

/** Longitude and latitude of the middle of a country's largest part. */
function centre({geometry}) {
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
  const polygons = parts.map((coordinates) => ({type: 'Polygon', coordinates}));
  const largest = polygons.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  return geoCentroid(largest).map((degrees) => Number(degrees.toFixed(2)));
}

/** Outlines of the world's countries by ISO 3166-1 alpha-3 code, with their centres. */
function worldMap() {
  const atlas = JSON.parse(readFileSync(new URL('node_modules/world-atlas/countries-50m.json', import.meta.url)));
  delete atlas.objects.land;
  const countries = atlas.objects.countries;
  countries.geometries = countries.geometries.filter(({properties}) => properties.name !== 'Antarctica');
  for (const country of countries.geometries) {
    const [longitude, latitude] = centre(feature(atlas, country));
    country.id = iso3166.numericToAlpha3(country.id) ?? country.properties.name;
    country.properties = {longitude, latitude};
  }
  const weighed = presimplify(atlas);
  const simple = simplify(weighed, quantile(weighed, pointsKept));
  return JSON.stringify(quantize(filter(simple, filterWeight(simple, leastArea)), 1e4));
}

/** The scripts of the page and its packages in one text, the licences first. */
async function scripts() {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('page/page.mjs', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    legalComments: 'none', // `licences` adds them in full
    metafile: true,
    target: 'es2022',
    logLevel: 'warning',
  });
  return `${licences(Object.keys(bundle.metafile.inputs))}\n${bundle.outputFiles[0].text}`;
}

/** The licences of all packages to which these files belong, as one comment; each text once. */
function licences(files) {
  const packages = new Set(files.map((file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1]));
  packages.add('world-atlas');
  const holders = new Map();
  for (const name of [...packages].filter(Boolean).sort()) {
    const folder = fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));
    const {version, license} = JSON.parse(readFileSync(join(folder, 'package.json')));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license;
    holders.set(text, [...(holders.get(text) ?? []), `${name} ${version}`]);
  }
  const texts = [...holders].map(([text, names]) => `${names.join(', ')}:\n${text}`);
  return `/* This script holds the following packages.\n\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/`;
}

const folder = process.argv[2];
const script = await scripts();
const hash = createHash('sha256').update(script).digest('base64');
writeFileSync(join(folder, 'report.js'), script);
writeFileSync(join(folder, 'report.csp'), `'sha256-${hash}'`);
writeFileSync(join(folder, 'world.json'), worldMap());
