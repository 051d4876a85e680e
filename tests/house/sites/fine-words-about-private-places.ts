import { page, site } from '../site.ts';

export default site({
  says: 'Private addresses in a text, in code, and in names that only look like them.',
  web: {
    '/': page(
      '<p>Open http://localhost:3000 on your computer.</p><code>&lt;a href="http://192.168.0.1/"&gt;</code> <a href="/localhost">On localhost</a> <a href="/go?to=http://127.0.0.1/">Go</a>',
    ),
    '/localhost': page(),
    '/go': page(),
  },
});
