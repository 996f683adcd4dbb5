// `node screenshot.mjs REPORT PNG`: the timeline of a report, as the README shows it.
import {Browser} from './browser.mjs';
import {dirname, resolve} from 'node:path';

const [report, png] = process.argv.slice(2);
const browser = await Browser.start();
const page = await browser.open(dirname(resolve(report)), {width: 1000});
await page.locator('#timeline').screenshot({path: png});
await browser.stop();
