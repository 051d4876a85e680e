import { page, site } from '../site.ts';

export default site({
  says: 'The first post that every new WordPress has.',
  web: {
    '/': page('<a href="/hello-world/">Hello world!</a>'),
    '/hello-world/': page(
      '<p>Welcome to WordPress. This is your first post. Edit or delete it, then start writing!</p>',
      { heading: 'Hello world!' },
    ),
  },
  finds: [{ check: 'placeholder-text', page: '/hello-world/' }],
});
