import { page, site } from '../site.ts';

const gone = Array.from({ length: 300 }, (_, at) => `/letter/${at}`);

export default site({
  says: 'A folder was deleted, and one page links to all that was in it: each is told.',
  web: { '/': page(gone.map((path) => `<a href="${path}">A letter</a>`).join(' ')) },
  finds: gone.map((target) => ({ check: 'dead-link', page: '/', target })),
});
