import { page, site } from '../site.ts';

export default site({
  says: 'The speaker sheet that organisers want to download is gone.',
  web: { '/': page('<a href="/files/speaker-sheet.pdf">Speaker sheet</a>') },
  finds: [{ check: 'dead-file', page: '/', target: '/files/speaker-sheet.pdf' }],
});
