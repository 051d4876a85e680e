import { page, site } from '../site.ts';

export default site({
  says: 'The tagline that every new WordPress has.',
  web: { '/': page('<p class="site-description">Just another WordPress site</p>') },
  finds: [{ check: 'placeholder-text', page: '/' }],
});
