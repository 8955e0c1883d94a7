import { writeFileSync } from 'node:fs';
import { feederNames, readFeeder } from './feeder.js';
import { networkFile, networkText } from './network-file.js';

// Run as a script: derives the network file of every feeder anew from the data.
for (const feeder of feederNames) writeFileSync(networkFile(feeder), networkText(readFeeder(feeder).network));
