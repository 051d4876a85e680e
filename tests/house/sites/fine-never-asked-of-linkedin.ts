import { page, site } from '../site.ts';

export default site({
  says: 'LinkedIn wants no such visitors, and is passed over.',
  external: true,
  web: { '/': page('<a href="https://www.linkedin.com/in/ada">LinkedIn</a> <a href="https://lnkd.in/x">Post</a>') },
  never: ['https://www.linkedin.com', 'https://lnkd.in'],
});
