import { writeFileSync } from 'node:fs';
import { rulesSchemaFile, rulesSchemaText } from './rules-schema.js';

/** Writes the JSON Schema of market rules anew: `npm run rules:schema`. */
writeFileSync(rulesSchemaFile, rulesSchemaText());
