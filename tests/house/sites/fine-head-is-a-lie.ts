import { file, page, picture, site, status } from '../site.ts';

export default site({
  says: 'The server answers HEAD with 404, and GET with the file.',
  web: {
    '/': page('<a href="/sheet.pdf">Speaker sheet</a> <img src="/stage.jpg" alt="On stage">'),
    '/sheet.pdf': ({ method }) => (method === 'HEAD' ? status(404) : file('application/pdf')),
    '/stage.jpg': ({ method }) => (method === 'HEAD' ? status(404) : picture),
  },
});
