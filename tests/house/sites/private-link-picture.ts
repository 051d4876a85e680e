import { page, site } from '../site.ts';

export default site({
  says: 'A picture that is only there while the workshop is running.',
  web: { '/': page('<img src="https://localhost:3000/stage.jpg" alt="On stage">') },
  finds: [{ check: 'private-link', page: '/', target: 'https://localhost:3000/stage.jpg' }],
  never: ['https://localhost'],
});
