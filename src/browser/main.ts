import { startAnswers } from './answer/box.ts';
import { chartTools } from './charts.ts';
import { offerComparison } from './compare/panel.ts';
import { openFrames } from './frames.ts';
import { documentActions } from './projection.ts';
import { enhanceTables } from './tables.ts';
import { themeControl } from './theme.ts';
import { openTraces } from './traces.ts';
import { offerWhatIf } from './what-if-section.ts';

themeControl();
openTraces();
enhanceTables();
openFrames();
chartTools();
offerComparison();
offerWhatIf();
startAnswers();
documentActions();
