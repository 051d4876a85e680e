import { openDisplay } from './harness/display.ts';
import { expect, test } from './harness/spec.ts';
test('the real prompt', async ({ serve, start }) => {
  const web = await serve({ 'ada.example': () => '<h1>Ada</h1>' });
  const display = await openDisplay();
  const d = await start({ web, build: '/tmp/throw/ext', accepts: [], display: display.name });
  const popup = await d.open('/popup.html');
  await popup.click('#g');
  await new Promise((r) => setTimeout(r, 1500));
  await (await import('../../scripts/workshop.ts')).run('import', ['-window', 'root', '/tmp/throw/root.png'], { env: { DISPLAY: display.name } });
  await display.press('Escape');
  await expect.poll(() => d.text(popup)).toContain('granted false');
  await popup.click('#g');
  await new Promise((r) => setTimeout(r, 1500));
  await display.press('Tab', 'Return');
  await expect.poll(() => d.text(popup)).toContain('granted true');
  await d.close();
  await display.close();
});
