import { chartTools } from './charts.ts';
import { documentActions } from './projection.ts';
import { startSearch } from './search.ts';
import { enhanceTables } from './tables.ts';
import { themeControl } from './theme.ts';
import { openTraces } from './traces.ts';

themeControl();
openTraces();
enhanceTables();
chartTools();
startSearch();
documentActions();
