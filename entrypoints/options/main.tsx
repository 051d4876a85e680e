import { render } from 'preact';
import '../../components/theme.css';
import { openAgendaStore } from '../../utils/platform/agenda-store.ts';
import { connect } from '../../utils/platform/house-client.ts';
import { Options } from './options.tsx';

const root = document.getElementById('house');
if (root) render(<Options house={connect(openAgendaStore())} />, root);
