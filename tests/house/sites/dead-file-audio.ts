import { page, site } from '../site.ts';

export default site({
  says: 'A recording cannot be played.',
  web: { '/': page('<audio controls><source src="/talk.mp3" type="audio/mpeg"></audio>') },
  finds: [{ check: 'dead-file', page: '/', target: '/talk.mp3' }],
});
