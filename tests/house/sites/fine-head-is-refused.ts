import { file, page, site, status } from '../site.ts';

export default site({
  says: 'The server takes no HEAD; the file is there all the same.',
  web: {
    '/': page('<a href="/sheet.pdf">Speaker sheet</a> <a href="/rates.pdf">Rates</a>'),
    '/sheet.pdf': ({ method }) => (method === 'HEAD' ? status(405) : file('application/pdf')),
    '/rates.pdf': ({ method }) => (method === 'HEAD' ? status(501) : file('application/pdf')),
  },
});
