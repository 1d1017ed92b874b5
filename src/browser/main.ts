import { chartTools } from './charts.ts';
import { offerComparison } from './compare.ts';
import { openFrames } from './frames.ts';
import { documentActions } from './projection.ts';
import { startSearch } from './search.ts';
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
startSearch();
documentActions();
