import { page, site } from '../site.ts';

export default site({
  says: 'A document that is shown within the page is missing.',
  web: { '/': page('<object data="/slides.pdf" type="application/pdf"></object>') },
  finds: [{ check: 'dead-file', page: '/', target: '/slides.pdf' }],
});
