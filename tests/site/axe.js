// Opens every page of the sites in the directories given, at the width of a phone and of a desk, light and dark: no finding of
// axe-core, nothing wider than the window, no request but for the page and its style sheet. Pictures go to SHOTS when it is set.
// usage: node tests/site/axe.js MODULES SITE...
const path = require('path');
const fs = require('fs');
const [modules, ...sites] = process.argv.slice(2);
const puppeteer = require(path.join(modules, 'puppeteer-core'));
const axe = fs.readFileSync(path.join(modules, 'axe-core', 'axe.min.js'), 'utf8');

function pagesOf(dir) {
  return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name);
    return entry.isDirectory() ? pagesOf(file) : entry.name.endsWith('.html') ? [file] : [];
  });
}

function tell(name, problems) {
  console.log(`${problems.length ? 'not ok' : 'ok'} - ${name}`);
  for (const problem of problems) console.log(`# ${problem}`);
  return problems.length;
}

async function look(browser, file, width, scheme) {
  const page = await browser.newPage();
  const problems = [];
  const wanted = [file, path.join(path.dirname(file), 'style.css'), path.join(path.dirname(path.dirname(file)), 'style.css')];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'file:' || !wanted.includes(url.pathname)) problems.push(`fetches ${request.url()}`);
  });
  page.on('console', (message) => problems.push(`console: ${message.text()}`));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`file://${file}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) problems.push(`is ${wide} pixels wider than the window`);
  const lost = await page.evaluate(() => [...document.querySelectorAll('.table')].filter((box) => {
    box.scrollLeft = box.scrollWidth;
    const [last] = [...box.querySelectorAll('tr > :first-child')].slice(-1);
    const gone = window.innerWidth < 600 && last.getBoundingClientRect().left < box.getBoundingClientRect().left - 1;
    box.scrollLeft = 0;
    return gone;
  }).length);
  if (lost > 0) problems.push(`${lost} tables that are scrolled show no more which row is which`);
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run({ preload: false }));
  for (const { id, help, nodes } of found.violations) problems.push(`${id}: ${help}: ${nodes.map((node) => node.html).join(' ').slice(0, 300)}`);
  if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `${file.replace(/\W+/g, '-').slice(-40)}-${width}-${scheme}.png`) });
  await page.close();
  return problems;
}

(async () => {
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  let failed = 0;
  for (const file of sites.flatMap((site) => pagesOf(path.resolve(site)))) {
    for (const width of [360, 1280]) {
      for (const scheme of ['light', 'dark']) {
        failed += tell(`${file} at ${width} pixels, ${scheme}`, await look(browser, file, width, scheme));
      }
    }
  }
  await browser.close();
  process.exit(failed ? 1 : 0);
})();
