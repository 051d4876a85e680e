import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findKinds, firstDozen, KINDS, kindForHost, kindOf } from '../../utils/core/assets/catalogue.ts';
import type { Kind } from '../../utils/core/assets/kind.ts';
import { addCadence } from '../../utils/core/time.ts';
import { en } from '../../utils/words/locales/en/index.ts';

const texts: Readonly<Record<string, unknown>> = en;
const textOf = (key: string): string => {
  const text = texts[key];
  return typeof text === 'string' ? text : '';
};
const titlesOf = ({ id }: Kind) => ['title', 'also', 'about'].map((part) => textOf(`kind.${id}.${part}`));
const found = (query: string) => findKinds(query, titlesOf).map(({ id }) => id);

describe('the catalogue', () => {
  test('registers every file of kinds/, under the name of its file', () => {
    const files = readdirSync(new URL('../../utils/core/assets/kinds/', import.meta.url)).map((file) =>
      file.replace(/\.ts$/, ''),
    );
    expect(KINDS.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test('knows at least thirty kinds, on the web and off it', () => {
    expect(KINDS.length).toBeGreaterThanOrEqual(30);
    expect(KINDS.some(({ place }) => place === 'off-web')).toBe(true);
  });

  test('shows a dozen first, and each kind once', () => {
    expect(firstDozen()).toHaveLength(12);
    expect(firstDozen().map(({ first }) => first)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(KINDS.filter(({ first }) => first !== undefined)).toHaveLength(12);
    expect(firstDozen()[0]?.id).toBe('linkedin-profile');
  });

  test('finds a kind by its id, and none for one that it does not know', () => {
    expect(kindOf('voicemail')?.place).toBe('off-web');
    expect(kindOf('own')).toBeNull();
    expect(kindOf('constructor')).toBeNull();
  });

  test.each([
    ['linkedin-headline', 6],
    ['linkedin-about', 6],
    ['linkedin-featured', 3],
    ['website', 3],
    ['speaker-page', 3],
    ['bio', 6],
    ['email-signature', 12],
    ['voicemail', 12],
    ['headshot', 24],
  ])('%s is meant for every %i months', (id, months) => {
    expect(kindOf(id)?.cadence).toEqual({ every: months, unit: 'month' });
  });

  describe.each(KINDS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
    test('has a title, an act, a line about it and other names for it', () => {
      for (const part of ['title', 'act', 'about', 'also']) expect(textOf(`kind.${id}.${part}`), part).not.toBe('');
      expect(textOf(`kind.${id}.act`).length, 'an act fits on a button').toBeLessThanOrEqual(24);
      expect(textOf(`kind.${id}.about`).length, 'one short line').toBeLessThanOrEqual(90);
    });

    test('has as many five-minute jobs as it says, each a sentence', () => {
      const held = Object.keys(texts).filter((key) => key.startsWith(`kind.${id}.job.`));
      expect(held).toHaveLength(kind.jobs);
      for (let job = 1; job <= kind.jobs; job++) expect(textOf(`kind.${id}.job.${job}`)).toMatch(/^\p{Lu}.+[.?]$/u);
      for (const { path, job } of kind.jobsAt ?? []) {
        expect(path).toMatch(/^\//);
        expect(job).toBeLessThanOrEqual(kind.jobs);
      }
    });

    test('has hosts and addresses that are what they say', () => {
      for (const host of kind.hosts) expect(host).toMatch(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      if (kind.place === 'off-web') expect([kind.hosts, kind.address, kind.edit]).toEqual([[], undefined, undefined]);
      for (const template of [kind.address, kind.edit]) {
        if (template === undefined || template === '{address}') continue;
        const url = new URL(template.replace('{name}', 'ada'));
        expect(url.protocol).toBe('https:');
        expect(kindForHost(url.hostname.replace(/^www\./, ''))?.hosts).toEqual(kind.hosts);
      }
    });

    test('has a rhythm that reaches the future', () => {
      expect(addCadence(0, 'Europe/Vienna', kind.cadence)).toBeGreaterThan(0);
    });
  });

  test('none of its words is one that the interface does not use', () => {
    for (const [key, text] of Object.entries(texts))
      if (key.startsWith('kind.'))
        expect(text, key).not.toMatch(/\b(assets?|faults?|nudges?|agenda|tending|evidence|burned out)\b/i);
  });
});

describe('kindForHost', () => {
  test.each([
    ['github.com', 'github'],
    ['linkedin.com', 'linkedin-profile'],
    ['de.linkedin.com', 'linkedin-profile'],
    ['ada.substack.com', 'substack'],
    ['studio.youtube.com', 'youtube'],
    ['business.google.com', 'google-business'],
  ])('%s is %s', (host, id) => {
    expect(kindForHost(host)?.id).toBe(id);
  });

  test.each(['ada.example', 'google.com', 'notgithub.com', 'github.com.example', 'com', ''])(
    '%s is nobody’s service',
    (host) => {
      expect(kindForHost(host)).toBeNull();
    },
  );
});

describe('findKinds', () => {
  test('finds by the beginning of a name, by other names and by host', () => {
    expect(found('head')).toEqual(expect.arrayContaining(['headshot', 'linkedin-headline']));
    expect(found('twitter')[0]).toBe('x');
    expect(found('answering machine')).toEqual(['voicemail']);
    expect(found('linktr.ee')[0]).toBe('linktree');
    expect(found('resume')).toContain('cv');
  });

  test('puts a kind of that name before kinds that only mention it', () => {
    expect(found('newsletter')[0]).toBe('newsletter');
    expect(found('podcast')[0]).toBe('podcast');
    expect(found('photo')[0]).toBe('headshot');
  });

  test.each(['email', 'e-mail', 'E-Mail', 'mail signature', ' email   signature '])(
    'finds the signature by "%s"',
    (query) => {
      expect(found(query)).toContain('email-signature');
    },
  );

  test('wants every word', () => {
    expect(found('linkedin about')[0]).toBe('linkedin-about');
    expect(found('linkedin voicemail')).toEqual([]);
  });

  test('does not look at accents or case', () => {
    expect(found('RÉSUMÉ')).toEqual(found('resume'));
  });

  test('gives all for nothing, and nothing for nonsense', () => {
    expect(found('  ')).toHaveLength(KINDS.length);
    expect(found('—')).toHaveLength(KINDS.length);
    expect(found('qqqq')).toEqual([]);
    expect(found('x'.repeat(100_000))).toEqual([]);
  });
});
