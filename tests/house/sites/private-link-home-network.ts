import { page, site } from '../site.ts';

export default site({
  says: 'A link to the disk at home.',
  web: { '/': page('<a href="http://192.168.1.20/photos">Photos</a>') },
  finds: [{ check: 'private-link', page: '/', target: 'http://192.168.1.20/photos' }],
  never: ['http://192.168'],
});
