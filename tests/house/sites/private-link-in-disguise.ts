import { page, site } from '../site.ts';

export default site({
  says: 'An address of this computer, written as one number.',
  web: { '/': page('<a href="http://2130706433/">Preview</a>') },
  finds: [{ check: 'private-link', page: '/', target: 'http://127.0.0.1/' }],
  never: ['http://127'],
});
