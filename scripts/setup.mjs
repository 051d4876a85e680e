// Sets up what `npm start` and `npm test` need on a bare machine. Runs on Node 20 with Node's own modules only,
// says nothing when nothing is to do, and never asks: under CI nobody would answer.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, findProgram, findXdotool, findXvfb, hasDisplay } from './browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const forStart = process.argv.includes('start');

const say = (text) => process.stdout.write(`${text}\n`);
const stop = (text) => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};
const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    .status === 0;

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Compared by content: the times of the two files say nothing after a checkout, or when someone else installs meanwhile. */
function packagesAreIn() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installed))) return false;
  const have = readJson(installed).packages;
  return Object.entries(readJson('package-lock.json').packages).every(
    ([path, { version, optional, peer }]) =>
      path === '' || have[path]?.version === version || (!(path in have) && (optional || peer)),
  );
}

const nodeHere = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (!packagesAreIn()) {
  say('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    stop('npm ci failed; what it said stands above.');
}
if (!existsSync(nodeHere) && !(run('npm', ['rebuild', 'node', '--loglevel=error']) && existsSync(nodeHere)))
  stop(
    'The package "node" brings the Node that everything here runs on, but its install script did not run. Allow it and run `npm rebuild node`.',
  );

const wanted = [
  { is: 'Chromium', debian: 'chromium', found: findChromium() },
  { is: 'Firefox', debian: 'firefox-esr', found: findFirefox() },
  { is: 'Xvfb', debian: 'xvfb', found: findXvfb() },
  { is: 'xdotool', debian: 'xdotool', found: findXdotool() },
];
// A person who only wants to see it is content with the one browser that is there.
const enough = forStart && hasDisplay() ? wanted.slice(0, 2).some(({ found }) => found) : forStart && wanted[0].found;
const missing = enough ? [] : wanted.filter(({ found }) => !found);

if (missing.length > 0) {
  const packages = missing.map(({ debian }) => debian);
  const names = missing.map(({ is }) => is).join(', ');
  const apt = findProgram(['apt-get']);
  if (process.platform === 'linux' && apt && process.getuid?.() === 0) {
    say(`Installing ${names} from the distribution's packages …`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...packages];
    // Without the lists being fresh, a version that left the mirror is asked for.
    run(apt, ['update', '-qq'], quiet);
    if (!run(apt, install, quiet)) say(`${names} could not be installed. What needs them is left out.`);
  } else {
    say(
      `${names} not found. What needs them is left out. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    );
  }
}
