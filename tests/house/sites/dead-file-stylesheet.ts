import { page, site } from '../site.ts';

export default site({
  says: 'The stylesheet is gone, so that the page stands there undressed.',
  web: { '/': page('', { head: '<link rel="stylesheet" href="/style.css">' }) },
  finds: [{ check: 'dead-file', page: '/', target: '/style.css' }],
});
