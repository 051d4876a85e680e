import { page, site } from '../site.ts';

export default site({
  says: 'A script of the page is gone.',
  web: { '/': page('<script src="/menu.js"></script>') },
  finds: [{ check: 'dead-file', page: '/', target: '/menu.js' }],
});
