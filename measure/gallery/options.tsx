import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/page.css';
import { drawScene } from './draw-scene';
import { Options } from './pages';

drawScene(Options);
