import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

/** Loaded before a command that is to believe that the machine has one core. */
os.availableParallelism = () => 1;
syncBuiltinESMExports();
