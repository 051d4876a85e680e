import { bomb, page, site } from '../site.ts';

export default site({
  says: 'Half a megabyte that unpacks to half a gigabyte.',
  web: {
    '/': page('<a href="/log">Log</a>'),
    '/log': { headers: { 'content-encoding': 'gzip' }, body: bomb },
  },
  leavesOut: true,
});
