import '../../components/theme.css';
import '../../components/text-links.css';
import { render } from 'preact';
import { openAgendaStore } from '../../utils/platform/agenda-store.ts';
import { connect } from '../../utils/platform/house-client.ts';
import { Notes } from './notes.tsx';

const place = document.getElementById('app');
if (place) render(<Notes house={connect(openAgendaStore())} />, place);
