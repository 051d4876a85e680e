/** What each version brought, newest first; the points are keys of the locale files. A test keeps the newest one equal to the package's version. */
export const NEWS = [
  {
    version: '0.1.0',
    points: [
      'news.0.1.0.lamp',
      'news.0.1.0.banner',
      'news.0.1.0.look',
      'news.0.1.0.notes',
      'news.0.1.0.linkedin',
      'news.0.1.0.file',
    ],
  },
] as const;

/** The version whose news a person should have read. */
export const NEWEST_NEWS: string = NEWS[0].version;
