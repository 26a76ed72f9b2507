// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of SQLite the package calls.

#ifndef ROLLCAST_CSQLITE_H
#define ROLLCAST_CSQLITE_H

#include <sqlite3.h>

// The text and the bytes that are bound are copied; the macro for it is a cast that Swift does not
// take over.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int place, const char *text,
                                    int count) {
  return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int place, const void *bytes,
                                    int count) {
  return sqlite3_bind_blob(statement, place, bytes, count, SQLITE_TRANSIENT);
}

#endif
