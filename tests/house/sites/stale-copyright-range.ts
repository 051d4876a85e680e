import { page, site } from '../site.ts';

export default site({
  says: 'A range of years that ended long ago.',
  web: { '/': page('', { footer: 'Copyright 2015–2023 by Ada Lovelace. All rights reserved.' }) },
  finds: [{ check: 'stale-copyright', page: '/' }],
});
