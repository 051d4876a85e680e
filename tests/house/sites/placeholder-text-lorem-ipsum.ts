import { page, site } from '../site.ts';

export default site({
  says: 'A paragraph that the template came with.',
  web: {
    '/': page(
      '<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.</p>',
    ),
  },
  finds: [{ check: 'placeholder-text', page: '/' }],
});
