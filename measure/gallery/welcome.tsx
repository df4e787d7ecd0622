import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/page.css';
import '../../assets/styles/welcome.css';
import { drawScene } from './draw-scene';
import { Welcome } from './pages';

drawScene(Welcome);
