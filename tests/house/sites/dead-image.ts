import { page, site } from '../site.ts';

export default site({
  says: 'A picture of the page is missing.',
  web: { '/': page('<img src="/stage.jpg" alt="On stage">') },
  finds: [{ check: 'dead-image', page: '/', target: '/stage.jpg' }],
});
