import { chartTools } from './charts.ts';
import { offerComparison } from './compare.ts';
import { documentActions } from './projection.ts';
import { startSearch } from './search.ts';
import { enhanceTables } from './tables.ts';
import { themeControl } from './theme.ts';
import { openTraces } from './traces.ts';

themeControl();
openTraces();
enhanceTables();
chartTools();
offerComparison();
startSearch();
documentActions();
