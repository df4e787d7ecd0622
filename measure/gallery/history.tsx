import '../../assets/styles/tokens.css';
import '../../assets/styles/base.css';
import '../../assets/styles/controls.css';
import '../../assets/styles/status.css';
import '../../assets/styles/charts.css';
import '../../assets/styles/card.css';
import '../../assets/styles/answers.css';
import '../../assets/styles/page.css';
import '../../assets/styles/history.css';
import { drawScene } from './draw-scene';
import { History } from './pages';

drawScene(History);
