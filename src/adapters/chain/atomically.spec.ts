import { DatabaseSync } from '@photostructure/sqlite';
import { atomically } from './atomically.js';

describe('a change of an SQLite database', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE number (value INTEGER PRIMARY KEY) STRICT');
  const insert = (...values: number[]) => {
    for (const value of values) database.prepare('INSERT INTO number VALUES (?)').run(value);
  };
  const values = () =>
    database
      .prepare('SELECT value FROM number ORDER BY value')
      .all()
      .map(({ value }) => value);
  afterAll(() => database.close());

  it('is made whole, or not at all', () => {
    atomically(database, () => insert(1, 2));
    expect(() => atomically(database, () => insert(3, 1))).toThrow(/UNIQUE/);
    expect(values()).toEqual([1, 2]);
    atomically(database, () => insert(3));
    expect(values()).toEqual([1, 2, 3]);
  });

  it('leaves its own error where the transaction is gone already', () => {
    const change = () => {
      database.exec('ROLLBACK');
      throw new Error('the disk is full');
    };
    expect(() => atomically(database, change)).toThrow('the disk is full');
  });
});
