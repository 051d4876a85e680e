import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/workshop.ts';
import { en } from '../../utils/words/locales/en/index.ts';

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  .toString()
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));
const isText = (path: string) =>
  /\.(tsx?|mjs|mts|cjs|js|json|css|html|md|sh|svg)$|(^|\/)[^.]+$/.test(path) && path !== 'package-lock.json';
const isCode = (path: string) => /\.(tsx?|mts)$/.test(path);
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Lines of files that say what they must not, as `path:line: text`. */
const saying = (pattern: RegExp, paths: readonly string[]) =>
  paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim().slice(0, 160)}`] : [])),
  );

describe('the words of the interface', () => {
  const texts = Object.entries(en).flatMap(([key, text]: [string, string | object]) =>
    (typeof text === 'string' ? [text] : Object.values(text)).map((one: string) => ({ key, text: one })),
  );

  test('are the words people use, never those of the code', () => {
    const code = /\b(assets?|faults?|nudges?|agendas?|tending|tended|evidence)\b/i;
    expect(texts.filter(({ text }) => code.test(text))).toEqual([]);
  });

  test('never say of a note or a person what is said of a bulb', () => {
    const ofNotes = texts.filter(({ key, text }) => /^note\./.test(key) || text.includes('{person}'));
    expect(ofNotes.filter(({ text }) => /burned? out|\bis out\b/i.test(text))).toEqual([]);
  });

  test('are whole: every plural has its general form, and every place in every form is the same', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== 'count');
    for (const [key, text] of Object.entries(en) as [string, string | Record<string, string>][]) {
      if (typeof text === 'string') continue;
      expect(text, key).toHaveProperty('other');
      for (const form of Object.values(text))
        expect([...new Set(places(form))].sort(), key).toEqual([...new Set(places(text.other ?? ''))].sort());
    }
  });
});

describe('the sources', () => {
  test('hold nothing that is made by a machine', () => {
    expect(
      tracked.filter((path) =>
        /^(node_modules|\.output|\.wxt|coverage)\/|\.log$|\.tsbuildinfo$|\.zip$|\.xpi$/.test(path),
      ),
    ).toEqual([]);
  });

  test('go round no type', () => {
    const code = tracked.filter((path) => isCode(path) && path !== 'tests/repo/sources.test.ts');
    expect(saying(/@ts-(ignore|nocheck|expect-error)|\bas any\b(?! \w)|[:<]\s*any\s*[;,)>=[\]|]/, code)).toEqual([]);
  });

  test('speak of the product alone: no place on a computer, no registry', () => {
    const places = /(?:^|[\s"'`(=])\/(?:root|home|Users|work)\/\w|registry\.npm|npmmirror|artifactory/;
    expect(
      saying(
        places,
        tracked.filter((path) => isText(path) && path !== 'tests/repo/sources.test.ts'),
      ),
    ).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
  });

  test('lock every package for every platform, so that `npm ci` holds wherever it runs', () => {
    const { packages }: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
      read('package-lock.json'),
    );
    const locked = Object.keys(packages);
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !locked.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  test('run no test alone', () => {
    const specs = tracked.filter(
      (path) => /\.(test\.tsx?|e2e\.ts)$/.test(path) && path !== 'tests/repo/sources.test.ts',
    );
    expect(saying(/\b(test|it|describe)\.only\b/, specs)).toEqual([]);
  });

  test('name the platform nowhere but in its own folder', () => {
    const elsewhere = tracked.filter(
      (path) => isCode(path) && /^(utils|components)\//.test(path) && !path.startsWith('utils/platform/'),
    );
    expect(saying(/from 'wxt|from 'webextension-polyfill/, elsewhere)).toEqual([]);
  });
});

describe.runIf(existsSync(join(ROOT, 'ARCHITECTURE.md')))('the map in ARCHITECTURE.md', () => {
  const map = existsSync(join(ROOT, 'ARCHITECTURE.md'))
    ? (/```[a-z]*\n([\s\S]*?)```/.exec(read('ARCHITECTURE.md'))?.[1] ?? '')
    : '';

  /** The paths of an indented tree: two spaces a level, a folder ends with a slash, words after two spaces are a remark. */
  const named = (() => {
    const above: string[] = [];
    return map.split('\n').flatMap((line) => {
      const [, indent = '', rest = ''] = /^((?: {2})*)(\S.*)$/.exec(line) ?? [];
      if (rest === '' || /^[(…]/.test(rest)) return [];
      // Deep indentation is a remark that goes on from the line before.
      if (indent.length / 2 > above.length + 1) return [];
      const names = rest.split(/ {2,}/)[0]?.split(/\s+/) ?? [];
      above.length = indent.length / 2;
      const paths = names.filter((name) => name !== '…').map((name) => [...above, name].join(''));
      const [only] = names;
      if (names.length === 1 && only?.endsWith('/')) above.push(only);
      return paths;
    });
  })();

  test('names nothing that is not there', () => {
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('names every room of the house', () => {
    const folders = (of: string) =>
      readdirSync(join(ROOT, of))
        .filter((name) => statSync(join(ROOT, of, name)).isDirectory())
        .map((name) => `${of}${name}/`);
    const rooms = [...folders(''), ...['utils/', 'utils/core/', 'entrypoints/'].flatMap(folders)];
    const used = rooms.filter((room) => !room.startsWith('.') && tracked.some((path) => path.startsWith(room)));
    expect(used.filter((room) => !named.includes(room))).toEqual([]);
    // The tests are named by room, in the words beside their folder.
    const tests = map.slice(map.indexOf('tests/'));
    expect(readdirSync(join(ROOT, 'tests')).filter((room) => !new RegExp(`\\b${room}\\b`).test(tests))).toEqual([]);
  });
});
