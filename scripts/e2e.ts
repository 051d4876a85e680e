// npm run e2e -- chromium|firefox [part of a file's name, or -t "part of a test's name"]
import { build, run } from './workshop.ts';

const [browser = '', ...rest] = process.argv.slice(2);
if (browser !== 'chromium' && browser !== 'firefox') {
  process.stderr.write('npm run e2e -- chromium|firefox [part of a file’s name] [-t "part of a test’s name"]\n');
  process.exit(2);
}
const built = await build(browser);
if (!built.ok) {
  process.stderr.write(built.output);
  process.exit(1);
}
const ran = await run('vitest', ['run', '--project', 'e2e', ...rest], {
  show: true,
  env: { E2E_BROWSER: browser, TZ: 'UTC' },
});
process.exitCode = ran.ok ? 0 : 1;
