import { page, site } from '../site.ts';

export default site({
  says: 'Without being told to, nothing is asked of other sites.',
  web: { '/': page('<a href="https://grace.example/">Grace</a>') },
  never: ['https://grace.example'],
});
