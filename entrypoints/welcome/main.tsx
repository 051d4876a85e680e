import '../../components/theme.css';
import { render } from 'preact';
import { openAgendaStore } from '../../utils/platform/agenda-store.ts';
import { connect } from '../../utils/platform/house-client.ts';
import { Welcome } from './welcome.tsx';

const place = document.getElementById('app');
if (place) render(<Welcome house={connect(openAgendaStore())} />, place);
