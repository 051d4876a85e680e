import { page, repeated, site } from '../site.ts';

export default site({
  says: 'A page that never stops coming.',
  web: {
    '/': page('<a href="/log">Log</a>'),
    '/log': {
      body: () => repeated('<p>One line like all the others, and then one more.</p>\n', Number.POSITIVE_INFINITY),
    },
  },
  leavesOut: true,
});
