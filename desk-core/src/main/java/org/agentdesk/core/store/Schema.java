package org.agentdesk.core.store;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.store.Shelf.Failure;

/// The tables of the store, version by version (`user_version`). A version that was released is
/// never changed again; the next one is added below it.
final class Schema {

    private static final String CHECK = "key";
    private static final String WORD = "the key is right";

    private static final List<String> VERSIONS =
            List.of(
                    """
                    CREATE TABLE about (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
                    CREATE TABLE message (
                      number INTEGER PRIMARY KEY AUTOINCREMENT,
                      account TEXT NOT NULL,
                      id TEXT NOT NULL,
                      content BLOB NOT NULL,
                      UNIQUE (account, id)) STRICT;
                    CREATE TABLE draft (
                      account TEXT NOT NULL,
                      conversation TEXT NOT NULL,
                      kind TEXT NOT NULL,
                      changed INTEGER NOT NULL,
                      content BLOB NOT NULL,
                      PRIMARY KEY (account, conversation, kind)) STRICT, WITHOUT ROWID
                    """);

    private Schema() {}

    /// Makes or migrates the tables, all or nothing, and sees that the key is the right one.
    static void bringUpToDate(Connection connection, Sealing sealing) throws SQLException, Failure {
        int version = version(connection);
        if (version > VERSIONS.size()) {
            throw new Failure(StoreTrouble.NEWER, new IllegalStateException());
        }
        if (version < VERSIONS.size()) {
            migrate(connection, version);
        }
        check(connection, sealing);
        connection.commit();
    }

    private static void migrate(Connection connection, int version) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var step : VERSIONS.subList(version, VERSIONS.size())) {
                for (var sql : step.split(";")) {
                    statement.executeUpdate(sql);
                }
            }
            statement.executeUpdate("PRAGMA user_version = " + VERSIONS.size());
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private static void check(Connection connection, Sealing sealing) throws SQLException, Failure {
        try (var select = connection.prepareStatement("SELECT content FROM about WHERE name = ?")) {
            select.setString(1, CHECK);
            var rows = select.executeQuery();
            if (rows.next()) {
                sealing.open(CHECK, rows.getBytes(1));
                return;
            }
        } catch (GeneralSecurityException e) {
            throw new Failure(StoreTrouble.WRONG_KEY, e);
        }
        try (var insert = connection.prepareStatement("INSERT INTO about VALUES (?, ?)")) {
            insert.setString(1, CHECK);
            insert.setBytes(2, sealing.seal(CHECK, WORD));
            insert.executeUpdate();
        }
    }
}
