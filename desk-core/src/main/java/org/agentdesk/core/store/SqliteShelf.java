package org.agentdesk.core.store;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.agentdesk.core.wire.JsonText;
import org.agentdesk.core.wire.KeptCodec;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A shelf in a SQLite file. Everything an agent or customer said, and names, stand in it
/// encrypted; ids of conversations and messages and the moments of drafts do not.
///
/// Written ahead (WAL) and synchronously: what [#write] returned for survives a lost power supply.
final class SqliteShelf implements Shelf {

    /// Drafts of conversations that are so long gone are of no use to anybody.
    private static final Duration DRAFTS_KEPT = Duration.ofDays(30);

    private static final String MESSAGE = "message";
    private static final String DRAFT = "draft";
    private static final String WRAP_UP = "wrap-up";
    private static final String LEFTOVER = "leftover";

    private final Connection connection;
    private final Sealing sealing;
    private final Clock clock;

    private SqliteShelf(Connection connection, Sealing sealing, Clock clock) {
        this.connection = connection;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// Opens the file, or makes it.
    ///
    /// @throws Failure with WRONG_KEY, NEWER, SET_ASIDE for a damaged file that is still where it
    ///   was, or UNUSABLE
    static SqliteShelf open(Path file, Sealing sealing, Clock clock) throws Failure {
        return open(file, sealing, clock, SynchronousMode.FULL);
    }

    /// The same with another promise than that a lost power supply is survived.
    static SqliteShelf open(Path file, Sealing sealing, Clock clock, SynchronousMode promise)
            throws Failure {
        Connection connection = null;
        try {
            connection = connect(file, promise);
            Schema.bringUpToDate(connection, sealing);
            var shelf = new SqliteShelf(connection, sealing, clock);
            shelf.forgetOldDrafts();
            return shelf;
        } catch (Failure e) {
            close(connection);
            throw e;
        } catch (SQLException e) {
            close(connection);
            throw new Failure(isDamage(e) ? StoreTrouble.SET_ASIDE : StoreTrouble.UNUSABLE, e);
        }
    }

    private static Connection connect(Path file, SynchronousMode promise) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(promise);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.enforceForeignKeys(false);
        var connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        connection.setAutoCommit(false);
        return connection;
    }

    static boolean isDamage(SQLException e) {
        return e instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB);
    }

    private static StoreTrouble trouble(SQLException e) {
        boolean full =
                e instanceof SQLiteException sqlite
                        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
        return full ? StoreTrouble.FULL : StoreTrouble.BROKEN;
    }

    /// Work on the file that may fail.
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T committed(Work<T> work) throws Failure {
        try {
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollBack();
            throw new Failure(trouble(e), e);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // what failed is told already
        }
    }

    private void forgetOldDrafts() throws Failure {
        long before = clock.instant().minus(DRAFTS_KEPT).toEpochMilli();
        committed(c -> run(c, "DELETE FROM draft WHERE changed < ?", before));
    }

    private static int run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public Content content(String account) throws Failure {
        return committed(c -> new Reading(sealing.name(account)).everything(c));
    }

    /// Reads the rows of an account; what cannot be opened is counted and left alone.
    private final class Reading {

        private final String account;
        private int unreadable;

        private Reading(String account) {
            this.account = account;
        }

        private Content everything(Connection c) throws SQLException {
            var messages = messages(c);
            Map<String, MessageDraft> drafts = new HashMap<>();
            drafts(c, DRAFT).forEach((id, json) -> drafts.put(id, KeptCodec.draft(json)));
            Map<String, WrapUpDraft> wrapUps = new HashMap<>();
            drafts(c, WRAP_UP).forEach((id, json) -> wrapUps.put(id, KeptCodec.wrapUp(json)));
            List<Leftover> leftovers = new ArrayList<>();
            drafts(c, LEFTOVER).forEach((id, json) -> leftovers.add(KeptCodec.leftover(id, json)));
            leftovers.sort(Comparator.comparing(Leftover::at));
            return new Content(messages, drafts, wrapUps, leftovers, unreadable);
        }

        private List<KeptMessage> messages(Connection c) throws SQLException {
            List<KeptMessage> messages = new ArrayList<>();
            var sql = "SELECT id, content FROM message WHERE account = ? ORDER BY number";
            try (var statement = c.prepareStatement(sql)) {
                fill(statement, account);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    var id = rows.getString(1);
                    var read =
                            opened(place(MESSAGE, account, id), rows.getBytes(2))
                                    .flatMap(SqliteShelf::message);
                    read.ifPresentOrElse(messages::add, () -> unreadable++);
                }
            }
            return messages;
        }

        private Map<String, Json> drafts(Connection c, String kind) throws SQLException {
            Map<String, Json> drafts = new HashMap<>();
            var sql = "SELECT conversation, content FROM draft WHERE account = ? AND kind = ?";
            try (var statement = c.prepareStatement(sql)) {
                fill(statement, account, kind);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    var id = rows.getString(1);
                    opened(place(kind, account, id), rows.getBytes(2))
                            .ifPresentOrElse(json -> drafts.put(id, json), () -> unreadable++);
                }
            }
            return drafts;
        }
    }

    private Optional<Json> opened(String place, byte[] sealed) {
        try {
            return Optional.of(JsonText.parse(sealing.open(place, sealed)));
        } catch (GeneralSecurityException | JsonText.NotJson e) {
            return Optional.empty();
        }
    }

    private static String place(String kind, String account, String id) {
        return kind + "|" + account + "|" + id;
    }

    @Override
    public void write(List<Change> changes) throws Failure {
        committed(c -> {
            for (var change : changes) {
                write(c, change);
            }
            return changes;
        });
    }

    private void write(Connection c, Change change) throws SQLException {
        var account = sealing.name(change.account());
        switch (change) {
            case Change.Message(var _, var message) -> message(c, account, message);
            case Change.NoMessage(var _, var id) ->
                    run(c, "DELETE FROM message WHERE account = ? AND id = ?", account, id);
            case Change.Draft(var _, var id, var draft) -> draft(c, account, id, draft);
            case Change.WrapUp(var _, var id, var draft) -> {
                var json = KeptCodec.encode(draft);
                draft(c, account, WRAP_UP, id, draft.isEmpty() ? Json.Obj.EMPTY : json);
            }
            case Change.Aside(var _, var leftover) -> {
                var id = leftover.conversationId();
                draft(c, account, LEFTOVER, id, KeptCodec.encode(leftover));
                noDrafts(c, account, id);
            }
            case Change.NoAside(var _, var id) -> draft(c, account, LEFTOVER, id, Json.Obj.EMPTY);
            case Change.NoDrafts(var _, var id) -> noDrafts(c, account, id);
        }
    }

    private void noDrafts(Connection c, String account, String id) throws SQLException {
        draft(c, account, DRAFT, id, Json.Obj.EMPTY);
        draft(c, account, WRAP_UP, id, Json.Obj.EMPTY);
    }

    private static Optional<KeptMessage> message(Json json) {
        var file = json.get("file").text();
        return KeptCodec.message(json.get("message")).map(m -> FileToSend.checked(m, file));
    }

    private void message(Connection c, String account, KeptMessage message) throws SQLException {
        var json =
                Json.obj(
                        "message", KeptCodec.encode(message),
                        "file", Json.of(FileToSend.fingerprint(message)));
        var sealed = sealing.seal(place(MESSAGE, account, message.id()), JsonText.write(json));
        run(
                c,
                """
                INSERT INTO message (account, id, content) VALUES (?, ?, ?)
                ON CONFLICT (account, id) DO UPDATE SET content = excluded.content
                """,
                account,
                message.id(),
                sealed);
        var draft = new Reading(account).drafts(c, DRAFT).get(message.conversationId());
        if (draft != null) {
            var read = KeptCodec.draft(draft);
            var rest = read.without(message);
            if (rest != read) {
                draft(c, account, message.conversationId(), rest);
            }
        }
    }

    private void draft(Connection c, String account, String id, MessageDraft draft)
            throws SQLException {
        var json = draft.isEmpty() ? Json.Obj.EMPTY : KeptCodec.encode(draft);
        draft(c, account, DRAFT, id, json);
    }

    private void draft(Connection c, String account, String kind, String id, Json.Obj content)
            throws SQLException {
        if (content.size() == 0) {
            var sql = "DELETE FROM draft WHERE account = ? AND conversation = ? AND kind = ?";
            run(c, sql, account, id, kind);
            return;
        }
        var sealed = sealing.seal(place(kind, account, id), JsonText.write(content));
        run(
                c,
                """
                INSERT OR REPLACE INTO draft (account, conversation, kind, changed, content)
                VALUES (?, ?, ?, ?, ?)
                """,
                account,
                id,
                kind,
                clock.instant().toEpochMilli(),
                sealed);
    }

    /// Lets the file grow no further than this; a full disk to whoever writes.
    ///
    /// @param pages of 4 KB
    void limit(int pages) throws Failure {
        committed(c -> {
            try (var statement = c.createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + pages);
            }
        });
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // what was committed is kept
        }
    }
}
