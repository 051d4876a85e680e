import { page, site } from '../site.ts';

export default site({
  says: 'The background of a section is a picture that is missing.',
  web: { '/': page('<section style="color: red; background: url( \'/stage.jpg\' ) no-repeat">On stage</section>') },
  finds: [{ check: 'dead-image', page: '/', target: '/stage.jpg' }],
});
