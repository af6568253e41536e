/** Compiled statements, each made once for the connection it belongs to. */
import type BetterSqlite3 from 'better-sqlite3';

type Connection = BetterSqlite3.Database;

/** What `create` makes of a connection, made at the first asking and kept as long as the connection. */
export function oncePerConnection<Made extends object>(
  create: (connection: Connection) => Made,
): (connection: Connection) => Made {
  const kept = new WeakMap<Connection, Made>();
  return (connection) => {
    let made = kept.get(connection);
    if (!made) kept.set(connection, (made = create(connection)));
    return made;
  };
}

/** Compiles a text at its first use; whoever asks says what goes in and comes out. */
export type Compile = <Parameters extends unknown[], Result = never>(
  sql: string,
) => BetterSqlite3.Statement<Parameters, Result>;

/** A `Compile` for one connection. */
export function compiler(connection: Connection): Compile {
  return cached((sql) => connection.prepare(sql)) as Compile;
}

/** As `compiler`, for statements that answer one column of numbers. */
export function numberCompiler(connection: Connection): (sql: string) => BetterSqlite3.Statement<unknown[], number> {
  return cached((sql) => connection.prepare<unknown[], number>(sql).pluck());
}

function cached<Made>(make: (sql: string) => Made): (sql: string) => Made {
  const kept = new Map<string, Made>();
  return (sql) => {
    let made = kept.get(sql);
    if (made === undefined) kept.set(sql, (made = make(sql)));
    return made;
  };
}
