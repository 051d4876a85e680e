import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/workshop.ts';
import { inspectHouse, type Ran } from '../house/door.ts';
import { page, site } from '../house/site.ts';

/** Runs the command line with arguments that never get as far as the web. */
function inspect(...args: string[]): Promise<Omit<Ran, 'asked'>> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'inspect.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said.out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said.err += piece;
  });
  return new Promise((resolve, reject) => child.on('close', (code) => resolve({ code, ...said })).on('error', reject));
}

const neglected = site({
  says: 'Two pages with a dead link in common, an old footer, and a link to another site.',
  web: {
    '/': page('<a href="/about">About</a> <a href="/shop">Shop</a> <a href="https://grace.example/">Grace</a>'),
    '/about': page('<a href="/shop">Shop</a> <a href="/members">Members</a>', { footer: '© 2019 Ada Lovelace' }),
    '/members': { status: 403 },
  },
});

describe.concurrent('npm run inspect', () => {
  it.each([
    [[], /address is missing/],
    [['https://ada.example', 'https://grace.example'], /are two/],
    [['ftp://ada.example'], /not with ftp/],
    [['ada'], /does not look like an address/],
    [['ada@ada.example'], /where you get mail/],
    [['https://'], /does not look like an address/],
    [['ada.example', '--jason'], /no option --jason/],
    [['ada.example', '-x'], /no option -x/],
    [['ada.example', '--json=yes'], /stands by itself/],
    [['ada.example', '--now'], /wants a value/],
    [['ada.example', '--now', '--json'], /wants a value/],
    [['ada.example', '--now', 'yesterday'], /no moment: yesterday/],
    [['ada.example', '--now', '2026-02-30'], /no moment: 2026-02-30/],
    [['ada.example', '--max-pages', '0'], /no number of pages: 0/],
    [['ada.example', '--max-pages', '1e3'], /no number of pages: 1e3/],
    [['ada.example', '--max-pages', '99999999'], /no number of pages/],
  ])('says in a line what makes no sense about %j', async (args, sentence) => {
    const { code, out, err } = await inspect(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    const [first, second, ...more] = err.trimEnd().split('\n');
    expect(first).toMatch(sentence);
    expect(second).toContain('npm run');
    expect(more).toEqual([]);
  });

  it('lets a terminal’s own signs out of what it repeats', async () => {
    const { err } = await inspect('ada.example', '--now', '\u001b[2J\u202Eyadot');
    expect(err).toMatch(/no moment: \u2068?\[2Jyadot\u2069?\./);
  });

  it('tells in the words of the product what is wrong, where, and how it is mended', async () => {
    const { code, out, err } = await inspectHouse(neglected, []);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out).toMatch(/^https:\/\/ada\.example\/: 2 pages read, /);
    expect(out).toContain('2 things to mend.');
    expect(out).toContain('on https://ada.example/about');
    expect(out).toContain('ada.example/shop');
    expect(out).toContain('2019');
    expect(out).toContain('One address could not be judged');
    expect(out).toContain('https://ada.example/members does not let itself be looked at');
    expect(out).toContain('One link to another site was not tried');
    expect(out).not.toMatch(/\{\w+\}|finding\.|inspect\.|undefined|null/);
  });

  it('gives the same as JSON, one entry a fault', async () => {
    const { code, out } = await inspectHouse(neglected, ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      site: 'https://ada.example/',
      pages: 2,
      links: expect.any(Number),
      faults: [
        {
          check: 'dead-link',
          page: 'https://ada.example/',
          target: 'https://ada.example/shop',
          status: 404,
          detail: expect.stringContaining('ada.example/shop'),
        },
        {
          check: 'dead-link',
          page: 'https://ada.example/about',
          target: 'https://ada.example/shop',
          status: 404,
          detail: expect.stringContaining('ada.example/shop'),
        },
        { check: 'stale-copyright', page: 'https://ada.example/about', detail: expect.stringContaining('2019') },
      ],
      unknown: [{ target: 'https://ada.example/members', status: 403, reason: 'refused' }],
      requests: expect.any(Number),
      seconds: expect.any(Number),
    });
  });

  it('says that nothing is wrong, and means it', async () => {
    const { code, out } = await inspectHouse(site({ says: 'One page.', web: { '/': page() } }), []);
    expect(code).toBe(0);
    expect(out).toContain('Nothing to mend.');
  });

  it('ends at once on Ctrl-C, with what is known by then', async () => {
    const slow = site({
      says: 'One link that never answers.',
      web: { '/': page('<a href="/gone">Gone</a> <a href="/slow">Slow</a>'), '/slow': { fails: 'silence' } },
    });
    const { code, out, err } = await inspectHouse(slow, ['--json'], 4);
    expect(code).toBe(130);
    expect(err).toContain('Stopped.');
    expect(JSON.parse(out)).toMatchObject({ site: 'https://ada.example/', pages: 1 });
  });
});
