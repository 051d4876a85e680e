import { page, site } from '../site.ts';

export default site({
  says: 'The blog lives on a host of its own; one of its pages is gone.',
  web: { '/': page('<a href="https://blog.ada.example/letter">A letter</a>'), 'https://blog.ada.example/': page() },
  finds: [{ check: 'dead-link', page: '/', target: 'https://blog.ada.example/letter' }],
});
