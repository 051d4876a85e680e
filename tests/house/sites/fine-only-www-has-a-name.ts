import { page, site } from '../site.ts';

export default site({
  says: 'Nobody gave a name to the site without www.',
  web: { 'https://www.ada.example/': page() },
});
