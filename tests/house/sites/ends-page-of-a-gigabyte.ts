import { page, repeated, site } from '../site.ts';

export default site({
  says: 'A page of a gigabyte, as its length says too.',
  web: {
    '/': page('<a href="/log">Log</a>'),
    '/log': {
      headers: { 'content-length': String(1024 ** 3) },
      body: () => repeated('<p>One line like all the others, and then one more.</p>\n', 1024 ** 3),
    },
  },
  leavesOut: true,
});
