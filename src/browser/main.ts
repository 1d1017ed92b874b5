import { themeControl } from './theme.ts';

themeControl();
