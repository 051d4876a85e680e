import { moved, page, site } from '../site.ts';

export default site({
  says: 'The site lives at www; links without it are sent on.',
  web: {
    '/*': ({ url }) => moved(`https://www.ada.example${url.pathname}`),
    'https://www.ada.example/': page('<a href="https://ada.example/about">About</a>'),
    'https://www.ada.example/about': page(),
  },
});
