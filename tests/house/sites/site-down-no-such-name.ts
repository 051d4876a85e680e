import { site } from '../site.ts';

export default site({
  says: 'The name of the site is not known to anyone, with or without www.',
  web: {},
  finds: [{ check: 'site-down', page: '/' }],
});
