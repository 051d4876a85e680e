import { moved, page, site } from '../site.ts';

export default site({
  says: 'The server has its own idea of what the first page of a folder is called.',
  web: {
    '/': page('<a href="/talks/index.html">Talks</a> <a href="/index.php">Home</a>'),
    '/talks/index.html': moved('/talks/'),
    '/talks/': page(),
    '/index.php': moved('/'),
  },
});
