import { Entity, PrimaryColumn } from 'typeorm';

/** Which version of the projections the tables hold: a single row. */
@Entity('schema_version')
export class SchemaVersionRow {
  @PrimaryColumn('integer')
  version!: number;
}
