// The script of a report: gives the charts their data, follows the reader's choices, and offers the files for
// download. The data are the program's result files; the charts' specifications say how they are drawn.
import * as vega from 'vega';
import embed from 'vega-embed';
import {expressionInterpreter} from 'vega-interpreter';
import * as vegaLite from 'vega-lite';

const narrowest = 560; // pixels; narrower charts name obligations by their codes

const json = (id) => JSON.parse(document.getElementById(id).textContent);
const all = (selector) => [...document.querySelectorAll(selector)];

/** The text of a file that the page contains, gzipped and in base64; an empty list if it contains no such file. */
function carried(name) {
  const packed = document.querySelector(`script[data-name="${CSS.escape(name)}"]`)?.textContent;
  if (packed === undefined) return '[]';
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** Draws the chart of the figure from the data. */
async function draw(figure, data) {
  const spec = json(`${figure.id}-chart`);
  // A layer without a mark is a group without a name for those who listen to the page.
  const hasMilestones = data.obligations?.some(({milestones}) => milestones.length > 0);
  if (spec.layer && !hasMilestones) spec.layer = spec.layer.filter(({name}) => name !== 'milestone');
  for (const param of spec.params) if (param.name === 'narrow') param.value = figure.clientWidth < narrowest;
  const {view} = await embed(figure.querySelector('.chart'), {...spec, datasets: data}, {
    vega,
    vegaLite,
    ast: true, // no eval: the page's Content-Security-Policy forbids it
    expr: expressionInterpreter,
    actions: false,
    renderer: 'svg',
    defaultStyle: false,
    config: json('charts-config'),
    tooltip: {theme: 'custom'},
  });
  figure.view = view; // for the browser's developer tools and for tests
  return view;
}

/** Sets the signal in every chart that has it. */
function choose(views, name, value) {
  return Promise.all(
    views.filter((view) => name in view.getState().signals).map((view) => view.signal(name, value).runAsync()),
  );
}

function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Opens for paper what is folded on the screen, also where the style sheet alone cannot. */
function unfoldOnPaper() {
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])');
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
}

/** Draws all charts and connects the buttons and lists of the page with them. */
async function start() {
  for (const button of all('button[data-file]')) {
    button.addEventListener('click', async () => download(button.dataset.file, await carried(button.dataset.file)));
  }
  const results = JSON.parse(await carried(document.body.dataset.results));
  const lists = Object.entries(results).filter(([, value]) => Array.isArray(value));
  const data = Object.fromEntries(lists);
  for (const obligation of data.obligations ?? []) {
    obligation.milestones = (data.milestones ?? []).filter(
      ({programme, beyond_horizon: beyond}) => programme === obligation.id && !beyond,
    );
  }
  for (const name of ['whiskers', 'world', 'past']) data[name] = JSON.parse(await carried(name));
  const views = await Promise.all(all('figure[data-chart]').map((figure) => draw(figure, data)));

  const obligation = document.getElementById('obligation');
  const show = async (id) => {
    obligation.value = id;
    for (const facts of all('[data-facts]')) facts.hidden = facts.dataset.facts !== id;
    await choose(views, 'obligation', id);
  };
  obligation?.addEventListener('change', () => show(obligation.value));
  for (const link of all('[data-obligation]')) link.addEventListener('click', () => show(link.dataset.obligation));
  for (const id of ['timeline', 'map']) {
    document.getElementById(id)?.view.addEventListener('click', (event, mark) => {
      const {datum} = mark ?? {};
      const chosen = datum?.least?.id ?? datum?.id; // a State on the map, or a bar
      if ([...obligation.options].some(({value}) => value === chosen)) show(chosen);
    });
  }
  const theme = document.getElementById('theme');
  theme?.addEventListener('change', () => choose(views, 'theme', theme.value));
  for (const select of all('select[data-signal]')) {
    const take = () => choose(views, select.dataset.signal, select.value);
    select.addEventListener('change', take);
    await take(); // a browser may keep the choice of an earlier visit
  }
  if (obligation) await show(obligation.value);
  unfoldOnPaper();
  document.documentElement.dataset.drawn = 'true';
}

start().catch((error) => {
  console.error(error);
  document.getElementById('undrawn').hidden = false;
});
