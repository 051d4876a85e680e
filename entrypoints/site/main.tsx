import '../../components/theme.css';
import '../../components/text-links.css';
import { render } from 'preact';
import { openAgendaStore } from '../../utils/platform/agenda-store.ts';
import { connect } from '../../utils/platform/house-client.ts';
import { Site } from './site.tsx';

const place = document.getElementById('app');
if (place) render(<Site house={connect(openAgendaStore())} />, place);
