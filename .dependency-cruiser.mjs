// Who may import what, as ARCHITECTURE.md draws it. Each room lists the rooms it may reach; everything else is closed.
const rooms = {
  core: '^utils/core/',
  words: '^utils/words/',
  protocol: '^utils/protocol/',
  platform: '^utils/platform/',
  background: '^utils/background/',
  banner: '^utils/banner/',
  components: '^components/',
  entrypoints: '^entrypoints/',
  scripts: '^scripts/',
  tests: '^tests/',
};

const reach = {
  core: ['core'],
  words: ['core', 'words'],
  protocol: ['core', 'protocol'],
  platform: ['core', 'words', 'protocol', 'platform'],
  background: ['core', 'words', 'protocol', 'platform', 'background'],
  banner: ['core', 'words', 'protocol', 'banner'],
  components: ['core', 'words', 'components'],
  // Composition roots: they may see every room, and decide nothing.
  entrypoints: ['core', 'words', 'protocol', 'platform', 'background', 'banner', 'components', 'entrypoints'],
  // The command-line doors stand on the core; what starts browsers stands on the harness of the tests.
  scripts: ['core', 'words', 'scripts', 'tests'],
};

const closed = Object.entries(reach).map(([room, open]) => ({
  name: `${room} reaches only ${open.join(', ')}`,
  severity: 'error',
  from: { path: rooms[room] },
  to: {
    path: Object.entries(rooms)
      .filter(([other]) => !open.includes(other))
      .map(([, path]) => path),
    // The bulb is drawn the same way in a page as in the popup: its outline is data.
    ...(room === 'banner' && { pathNot: '^components/bulb-shape\\.ts$' }),
  },
}));

/** Only the edge knows that there is a browser. */
const browserPackages = '(^|node_modules/)(wxt/|wxt$|webextension-polyfill|@wxt-dev/)';

export default {
  forbidden: [
    ...closed,
    {
      name: 'no circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only the platform touches the browser',
      severity: 'error',
      from: { path: '^(utils|components)/', pathNot: rooms.platform },
      to: { path: browserPackages },
    },
    {
      name: 'core and words stand on their own',
      comment: 'Time zones, dates, parsing, unzipping: packages that know neither a browser nor a page.',
      severity: 'error',
      from: { path: '^utils/(core|words)/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(valibot|date-fns|@date-fns/tz|chrono-node|htmlparser2|fflate|papaparse)/',
      },
    },
    {
      name: 'the banner carries no library into a page',
      severity: 'error',
      from: { path: '^(utils/banner/|entrypoints/banner)' },
      to: { dependencyTypes: ['npm', 'npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/wxt/' },
    },
    {
      name: 'views know no store',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: 'node_modules/(dexie|idb|valibot)/' },
    },
    {
      name: 'the product does not stand on its tests',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'what is built in is a dependency, not a tool',
      severity: 'error',
      from: { path: '^(utils|components|entrypoints)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(wxt|webextension-polyfill|@wxt-dev|@types)/',
      },
    },
    {
      name: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    // TypeScript 7 has no interface for tools yet; swc reads the same files, type-only imports included.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.output|\\.wxt)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
