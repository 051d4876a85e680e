import { defineConfig } from 'vitest/config';

// What WXT's own build puts in the place of these; the tests run as the Chrome build does. Vitest hands them on as
// environment variables, so as text: only the empty one is false.
const define = {
  'import.meta.env.BROWSER': '"chrome"',
  'import.meta.env.CHROME': 'true',
  'import.meta.env.FIREFOX': '""',
  'import.meta.env.MANIFEST_VERSION': '3',
};

const PURE = ['core', 'corpora', 'house', 'models', 'words'].map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

/** What takes too long for the quick check: the command line, begun anew for each case; files of gigabytes; long lives. */
const LONG = [
  'tests/house/door.test.ts',
  'tests/scripts/**/*.test.ts',
  'tests/core/linkedin/{archive,tables,zip-entries}.test.ts',
  'tests/core/inspect/feeds/read-sitemap.test.ts',
  'tests/core/nudges/properties.test.ts',
  'tests/background/site-looks-in-trouble.test.ts',
  'tests/models/**/*.test.ts',
];

/** Where there are properties, they are asked with one seed. */
const setupFiles = ['tests/properties.ts'];

export default defineConfig({
  test: {
    // All the cores there are: Vitest would leave one of two idle.
    maxWorkers: '100%',
    // A second, which is Vitest's own measure, is nothing to a machine that is busy with other things.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        define,
        test: {
          // Nothing in these has a browser, a DOM or a mock: files may share what they have loaded.
          name: 'pure',
          include: PURE,
          exclude: LONG,
          isolate: false,
          setupFiles,
          // Properties go through a year hour by hour, on machines with two busy cores.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        define,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...PURE, ...LONG, 'tests/repo/**', 'tests/e2e/**'],
          setupFiles,
          testTimeout: 30_000,
          unstubGlobals: true,
          restoreMocks: true,
        },
      },
      {
        extends: true,
        define,
        test: { name: 'long', include: LONG, setupFiles, testTimeout: 30_000, unstubGlobals: true, restoreMocks: true },
      },
      { extends: true, test: { name: 'repo', include: ['tests/repo/**/*.test.ts'], testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          // One browser at a time, and a failure is a failure: nothing is tried again.
          fileParallelism: false,
          maxWorkers: 1,
          retry: 0,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000, interval: 60 } },
        },
      },
    ],
  },
});
